package id.selaras.local.sample;

import id.selaras.local.identity.Clients;
import id.selaras.local.pack.Account;
import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Loads a pack's synthetic sample data as its users would: through the gateway, each step with an
 * account of the right role. What is there already is left as it is, so that a run that was broken
 * off can be repeated.
 */
public final class SampleData {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final List<String> ELEMENTS =
      List.of(
          "REQUIREMENTS",
          "PROCEDURE",
          "TIME",
          "COST",
          "PRODUCT",
          "OFFICER_COMPETENCE",
          "OFFICER_BEHAVIOUR",
          "COMPLAINTS",
          "FACILITIES");

  private final Api api;
  private final Pack pack;
  private final District district;
  private final Consumer<String> progress;
  private final LocalDate today = LocalDate.now(ZONE);
  private final SampleUnits units;

  /** A loader for the system behind that gateway. */
  public SampleData(Pack pack, String gateway, String issuer, Consumer<String> progress) {
    this.api = new Api(gateway, issuer, Account.PASSWORD);
    this.pack = pack;
    this.district = pack.district();
    this.progress = progress;
    this.units = new SampleUnits(api);
  }

  /** Loads what is missing. */
  public void load() throws InterruptedException {
    progress.accept("Loading the sample data (synthetic) of " + district.organisation());
    upload("/api/organisation/units", "units.csv");
    upload("/api/organisation/employees", "employees.csv");
    SampleCatalogue catalogue = new SampleCatalogue(api, pack, today);
    Map<String, String> needs = catalogue.needs();
    catalogue.aspects();
    List<SampleIndicator> indicators = catalogue.indicators(needs);
    JsonNode instrument = catalogue.instrument(indicators);
    progress.accept(
        "  %d needs, %d indicators, instrument %s"
            .formatted(needs.size(), indicators.size(), district.instrument().code()));
    SampleRollOut rollOut = new SampleRollOut(api, pack, units, today);
    Api.Answer wave = rollOut.wave();
    rollOut.evaluation(wave);
    rollOut.campaign(wave, instrument);
    rollOut.open(wave);
    String cycle = rollOut.cycle();
    progress.accept("  the pilot is registered for evaluation, explained to its staff and open");
    SampleAppraisals appraisals =
        new SampleAppraisals(api, district.texts(), today, cycle, instrument, indicators);
    for (District.Appraisal appraisal : district.appraisals()) {
      appraisals.bring(appraisal);
    }
    progress.accept("  %d appraisals".formatted(district.appraisals().size()));
    catalogue.proposal(indicators);
    survey();
  }

  private void upload(String path, String file) throws InterruptedException {
    JsonNode answer = api.upload("admin", path, pack.text(file)).body();
    if (answer.path("rejected").asInt() != 0) {
      throw new IllegalStateException("Sample data: %s: %s".formatted(file, answer));
    }
    progress.accept(
        "  %s: %d new, %d known"
            .formatted(file, answer.path("accepted").asInt(), answer.path("unchanged").asInt()));
  }

  private void survey() throws InterruptedException {
    District.Survey made = district.survey();
    SampleSurvey survey = new SampleSurvey(made, today);
    Map<String, String> places = new LinkedHashMap<>();
    for (District.Place place : made.places()) {
      places.put(place.value(), units.id(place.unit()));
    }
    JsonNode sources = api.get("admin", "/api/surveys/sources?limit=200").body().path("items");
    if (Api.byField(sources, "code", made.source()) == null) {
      api.post("admin", "/api/surveys/sources", null, source(made, places));
    }
    api.signInClient(Clients.FEED, Clients.FEED_SECRET);
    JsonNode answer =
        api.upload(Clients.FEED, "/api/surveys/responses?source=" + made.source(), survey.csv())
            .body();
    progress.accept(
        "  survey source %s: %d answers accepted, %d rejected"
            .formatted(
                made.source(), answer.path("accepted").asInt(), answer.path("rejected").asInt()));
    String path = "/api/surveys/sources/" + made.source() + "/served";
    for (Map.Entry<String, Integer> quarter : survey.servedByQuarter().entrySet()) {
      for (String unit : places.values()) {
        api.post(
            "admin",
            path,
            null,
            Map.of("unitId", unit, "period", quarter.getKey(), "served", quarter.getValue()));
      }
    }
  }

  private Map<String, Object> source(District.Survey made, Map<String, String> places)
      throws InterruptedException {
    Map<String, String> elements = new LinkedHashMap<>();
    for (int i = 0; i < ELEMENTS.size(); i++) {
      elements.put(ELEMENTS.get(i), "u" + (i + 1));
    }
    return Map.of(
        "code",
        made.source(),
        "name",
        made.name(),
        "unitId",
        units.id(made.unit()),
        "mapping",
        Map.of(
            "record",
            "no",
            "date",
            "tanggal",
            "service",
            "layanan",
            "unit",
            "tempat",
            "elements",
            elements),
        "unitValues",
        places,
        "scale",
        Map.of("min", 1, "max", 4),
        "feedAccount",
        Clients.FEED);
  }
}
