package id.selaras.local.sample;

import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Planner;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pilot: its registered evaluation, its socialisation, its opening and that of its cycle. */
final class SampleRollOut {

  private final Year year;
  private final Planner planner;
  private final Pack pack;
  private final District district;
  private final LocalDate today;
  private final LocalDate quarter;

  SampleRollOut(Year year, Pack pack, LocalDate today) {
    this.year = year;
    this.planner = year.planner();
    this.pack = pack;
    this.district = pack.district();
    this.today = today;
    this.quarter = today.withDayOfMonth(1).withMonth(today.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2);
  }

  /** Opens the pilot, which is evaluated and explained to its staff; the id of its cycle. */
  String cycle(Published instrument) {
    District.Wave pilot = district.wave();
    Answer wave =
        planner.plansWave(pilot.name(), "PILOT", quarter, pilot.pilots(), pilot.controls());
    // The three quarters before, this quarter, one look when it is over.
    year.evaluator()
        .registers(
            wave,
            List.of(quarter(-3), quarter(-2), quarter(-1)),
            List.of(quarter(0)),
            quarter.plusMonths(3));
    campaign(wave, instrument);
    planner.opensWave(wave);
    // A year is judged when it is over.
    int appraised = today.getYear() - 1;
    String cycle = planner.opensCycle(district.cycle().formatted(appraised), appraised);
    Set<String> reached = new LinkedHashSet<>(pilot.pilots());
    for (Pack.EmployeeLine employee : pack.employees()) {
      if (district.campaign().unanswered().contains(employee.account())) {
        reached.remove(employee.unit());
      }
    }
    reached.forEach(unit -> planner.opensCycleIn(cycle, unit));
    return cycle;
  }

  private String quarter(int fromThisOne) {
    LocalDate first = quarter.plusMonths(3L * fromThisOne);
    return "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The campaign for the pilot, answered by all but those whom the pack leaves out. */
  private void campaign(Answer wave, Published instrument) {
    District.Campaign campaign = district.campaign();
    Answer announced =
        planner.announces(
            campaign.title(),
            wave,
            instrument,
            pack.text(campaign.material()),
            Map.of("questions", campaign.questions()),
            today.plusDays(30));
    List<Integer> right =
        campaign.questions().stream().map(District.Campaign.Question::correct).toList();
    Set<String> pilots = new HashSet<>(district.wave().pilots());
    for (Pack.EmployeeLine employee : pack.employees()) {
      if (pilots.contains(employee.unit()) && !campaign.unanswered().contains(employee.account())) {
        year.employee(employee.account()).accepts(announced, right);
      }
    }
  }
}
