package id.selaras.indicator.socialisation;

import id.selaras.platform.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * The announcement of an instrument to the pilot units of a wave.
 *
 * @param material Markdown, kept as it was written; whoever shows it makes it safe
 * @param units the wave's pilots when it was announced; they stay, whatever becomes of the wave
 * @param dueOn until when people are asked; who is late may still catch up until the closing
 */
public record Campaign(
    String title,
    String waveId,
    InstrumentRef instrument,
    String material,
    Quiz quiz,
    List<String> units,
    CampaignStatus status,
    LocalDate announcedOn,
    LocalDate dueOn) {

  /** Whether the people of a unit are asked. */
  boolean addresses(String unitId) {
    return units.contains(unitId);
  }

  /** Refuses what comes after the closing. */
  void requireOpen() {
    if (status != CampaignStatus.ANNOUNCED) {
      throw Problem.conflict("campaign-closed");
    }
  }

  /** The campaign at its end: nothing is taken any more, all stays readable. */
  Campaign closed() {
    requireOpen();
    return new Campaign(
        title,
        waveId,
        instrument,
        material,
        quiz,
        units,
        CampaignStatus.CLOSED,
        announcedOn,
        dueOn);
  }
}
