package id.selaras.acceptance;

import id.selaras.local.launcher.LocalOptions;
import id.selaras.local.pack.Pack;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Plan;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system of its own for tests that stop and kill its parts, so that the minutes which they wait
 * are not lost to all the others: the organisation of the sample data, one unit whose cycle is open
 * with one result, and answers of the public.
 */
final class SystemApart {

  /** Tests of the one system name it, so that they come one after the other. */
  static final String NAME = "system-apart";

  static final String UNIT = "12.71.03";
  static final String APPRAISER = "helvetia2";
  static final List<String> STAFF =
      List.of("helvetia3", "helvetia4", "helvetia5", "helvetia6", "helvetia7");
  static final String SOURCE = "uji-loket";

  private static @Nullable SystemApart started;

  final SharedSystem system = SharedSystem.apart(NAME, 18280);
  final Circle circle = new Circle(system.year);
  final Surveys surveys = new Surveys(system);
  final Broker broker = new Broker(system.local.running().kafka());
  final Published indicator;
  final Published instrument;

  private SystemApart() {
    Year year = system.year;
    Pack pack = Pack.find(LocalOptions.defaults().home(), Pack.USUAL);
    year.administrator().imports("units", pack.text("units.csv"));
    year.administrator().imports("employees", pack.text("employees.csv"));
    indicator = circle.indicator("PISAH-1", circle.keptNeed("Kebutuhan terpisah"), 100);
    instrument = circle.instrument("PISAH", indicator);
    Answer wave =
        circle.pilot(
            "Uji coba terpisah", LocalDate.of(2025, 10, 1), List.of(UNIT), List.of("12.71.07"));
    circle.registered(wave, "2025-Q3");
    year.planner().opensWave(wave);
    Answer campaign = circle.campaign("Sosialisasi terpisah", wave, instrument);
    for (int i = 1; i <= 7; i++) {
      circle.acknowledge(campaign, "helvetia" + i);
    }
    circle.finalAppraisal(STAFF.getFirst(), APPRAISER, plan("Siklus terpisah"), 140);
    surveys.register(surveys.source(SOURCE, UNIT, SurveyFile.COLUMNS), List.of());
    SurveyFile file = new SurveyFile(20_260_701L, 600);
    surveys.send(SOURCE, "text/csv", file.csv()).expect(200);
    surveys.awaitRespondents(UNIT, "2026-Q3", file.accepted());
  }

  static synchronized SystemApart get() {
    SystemApart system = started;
    if (system == null) {
      system = new SystemApart();
      started = system;
    }
    return system;
  }

  /**
   * What an employee of the unit plans in a cycle of that name, which is opened where it is not.
   */
  Plan plan(String cycleName) {
    String cycle = system.year.planner().opensCycle(cycleName, 2025);
    system.year.planner().opensCycleIn(cycle, UNIT);
    return Circle.plan(cycle, instrument, indicator);
  }
}
