package id.selaras.indicator.socialisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The public state of a campaign (topic indicator.campaign): neither material nor questions. */
public record CampaignEvent(
    String campaignId,
    String title,
    String waveId,
    InstrumentRef instrument,
    List<String> units,
    BigDecimal passMark,
    CampaignStatus status,
    LocalDate announcedOn,
    LocalDate dueOn) {

  static CampaignEvent of(String campaignId, Campaign state) {
    return new CampaignEvent(
        campaignId,
        state.title(),
        state.waveId(),
        state.instrument(),
        state.units(),
        state.quiz().passMark(),
        state.status(),
        state.announcedOn(),
        state.dueOn());
  }
}
