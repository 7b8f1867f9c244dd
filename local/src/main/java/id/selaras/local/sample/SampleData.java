package id.selaras.local.sample;

import id.selaras.local.identity.Clients;
import id.selaras.local.pack.Account;
import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import id.selaras.local.year.Administrator;
import id.selaras.local.year.Answer;
import id.selaras.local.year.Api;
import id.selaras.local.year.Published;
import id.selaras.local.year.Year;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Loads a pack's synthetic sample data as its users would. What is there already is left as it is,
 * so that a run that was broken off can be repeated.
 */
public final class SampleData {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final Year year;
  private final Pack pack;
  private final District district;
  private final Consumer<String> progress;
  private final LocalDate today = LocalDate.now(ZONE);

  /** A loader for the system behind that gateway. */
  public SampleData(Pack pack, String gateway, String issuer, Consumer<String> progress) {
    this.year = new Year(new Api(gateway, issuer, Account.PASSWORD));
    this.pack = pack;
    this.district = pack.district();
    this.progress = progress;
  }

  /** Loads what is missing. An answer that a step does not expect is an {@link AssertionError}. */
  public void load() {
    progress.accept("Loading the sample data (synthetic) of " + district.organisation());
    imports("units");
    imports("employees");
    SampleCatalogue catalogue = new SampleCatalogue(year, pack);
    Map<String, String> needs = catalogue.needs(today);
    List<SampleIndicator> indicators = catalogue.indicators(needs);
    Published instrument = catalogue.instrument(indicators);
    progress.accept(
        "  %d needs, %d indicators, instrument %s"
            .formatted(needs.size(), indicators.size(), district.instrument().code()));
    String cycle = new SampleRollOut(year, pack, today).cycle(instrument);
    progress.accept("  the pilot is registered for evaluation, explained to its staff and open");
    SampleAppraisals appraisals =
        new SampleAppraisals(
            year, district.texts(), today.getYear() - 1, cycle, instrument, indicators);
    district.appraisals().forEach(appraisals::bring);
    progress.accept("  %d appraisals".formatted(district.appraisals().size()));
    catalogue.proposal(indicators);
    survey();
  }

  private void imports(String what) {
    Answer answer = year.administrator().imports(what, pack.text(what + ".csv"));
    if (!answer.text("/rejected").equals("0")) {
      throw new AssertionError(what + ".csv: " + answer.body());
    }
    progress.accept(
        "  %s.csv: %s new, %s known"
            .formatted(what, answer.text("/accepted"), answer.text("/unchanged")));
  }

  private void survey() {
    District.Survey made = district.survey();
    SampleSurvey survey = new SampleSurvey(made, today);
    Map<String, String> places = new LinkedHashMap<>();
    made.places().forEach(place -> places.put(place.value(), place.unit()));
    Administrator administrator = year.administrator();
    administrator.registers(
        Administrator.source(
            made.source(),
            made.name(),
            year.unit(made.unit()),
            Map.of("record", "no", "date", "tanggal", "service", "layanan", "unit", "tempat"),
            Clients.FEED),
        places);
    Answer answer =
        year.feed()
            .upload("/api/surveys/responses?source=" + made.source(), "text/csv", survey.csv())
            .expect(200);
    progress.accept(
        "  survey source %s: %s answers accepted, %s rejected"
            .formatted(made.source(), answer.text("/accepted"), answer.text("/rejected")));
    administrator.countsServed(
        made.source(), List.copyOf(places.values()), survey.servedByQuarter());
  }
}
