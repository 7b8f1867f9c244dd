package id.selaras.local.sample;

import id.selaras.local.identity.Account;
import id.selaras.local.identity.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads the synthetic sample data as its users would: through the gateway, each step with an
 * account of the right role. What is there already is left as it is, so that a run that was broken
 * off can be repeated.
 */
public final class SampleData {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String PACK = "/packs/medan/";
  private static final String SOURCE = "mpp-contoh";
  private static final List<String> PILOTS =
      List.of("12.71.DISDUKCAPIL", "12.71.12.1002", "12.71.12.1003");
  private static final List<String> CONTROLS =
      List.of("12.71.12.1001", "12.71.12.1004", "12.71.12.1005", "12.71.DPMPTSP");

  private final Api api;
  private final Consumer<String> progress;
  private final LocalDate today = LocalDate.now(ZONE);
  private final Map<String, String> units = new LinkedHashMap<>();

  /** A loader for the system behind that gateway. */
  public SampleData(String gateway, String issuer, Consumer<String> progress) {
    this.api = new Api(gateway, issuer, Account.PASSWORD);
    this.progress = progress;
  }

  /** Loads what is missing. */
  public void load() throws InterruptedException {
    progress.accept("Loading the sample data (synthetic)");
    upload("/api/organisation/units", "units.csv");
    upload("/api/organisation/employees", "employees.csv");
    List<SampleIndicator> indicators = indicators();
    JsonNode instrument = instrument(indicators);
    String wave = wave();
    String cycle = cycle();
    progress.accept("  wave and cycle are open");
    SampleAppraisals appraisals = new SampleAppraisals(api, today, cycle, instrument, indicators);
    String first = appraisals.finish("pegawai1", "penilai1");
    appraisals.feedback(first, "penilai1");
    appraisals.finish("pegawai3", "lurah1");
    appraisals.begin("pegawai2", "penilai1");
    progress.accept("  appraisals of pegawai1, pegawai2, pegawai3 in wave " + wave);
    survey();
  }

  private void upload(String path, String file) throws InterruptedException {
    JsonNode answer = api.upload("admin", path, text(file)).body();
    if (answer.path("rejected").asInt() != 0) {
      throw new IllegalStateException("Sample data: %s: %s".formatted(file, answer));
    }
    progress.accept(
        "  %s: %d new, %d known"
            .formatted(file, answer.path("accepted").asInt(), answer.path("unchanged").asInt()));
  }

  private List<SampleIndicator> indicators() throws InterruptedException {
    JsonNode known = api.get("perencana", "/api/aspects?limit=200").body();
    for (JsonNode aspect : json("aspects.json")) {
      if (byField(known, "code", aspect.path("code").asString()) == null) {
        api.post("perencana", "/api/aspects", null, aspect);
      }
    }
    JsonNode existing = api.get("perencana", "/api/indicators?limit=200").body();
    List<SampleIndicator> indicators = new ArrayList<>();
    for (JsonNode each : json("indicators.json")) {
      JsonNode published = byField(existing, "code", each.path("code").asString());
      if (published == null) {
        ObjectNode draft = (ObjectNode) each.deepCopy();
        draft.remove(List.of("weight", "realisation"));
        Api.Answer created = api.post("perencana", "/api/indicators", null, draft);
        published = publish("/api/indicators/", created);
      } else if (published.path("status").asString().equals("DRAFT")) {
        String id = published.path("id").asString();
        published = publish("/api/indicators/", api.get("perencana", "/api/indicators/" + id));
      }
      indicators.add(
          new SampleIndicator(
              published.path("id").asString(),
              published.path("indicatorVersion").asLong(1),
              each.path("weight").decimalValue(),
              each.path("realisation").decimalValue(),
              each.path("title").asString(),
              each.path("evidenceRule").asString()));
    }
    progress.accept("  %d indicators are published".formatted(indicators.size()));
    return indicators;
  }

  private JsonNode instrument(List<SampleIndicator> indicators) throws InterruptedException {
    String code = "LAYANAN-WARGA";
    JsonNode found =
        byField(api.get("perencana", "/api/instruments?limit=200").body(), "code", code);
    if (found != null && !found.path("status").asString().equals("DRAFT")) {
      return found;
    }
    Api.Answer draft =
        found == null
            ? api.post(
                "perencana",
                "/api/instruments",
                null,
                Map.of(
                    "code",
                    code,
                    "name",
                    "Layanan warga (contoh)",
                    "items",
                    indicators.stream()
                        .map(
                            i ->
                                Map.of(
                                    "indicatorId",
                                    i.id(),
                                    "indicatorVersion",
                                    i.version(),
                                    "weight",
                                    i.weight()))
                        .toList()))
            : api.get("perencana", "/api/instruments/" + found.path("id").asString());
    return publish("/api/instruments/", draft);
  }

  private JsonNode publish(String path, Api.Answer draft) throws InterruptedException {
    return api.post("perencana", path + draft.id() + "/publication", draft.etag(), Map.of()).body();
  }

  private String wave() throws InterruptedException {
    String name = "Uji coba Medan Marelan (contoh)";
    Api.Answer wave =
        existing("/api/waves", name) instanceof Api.Answer found
            ? found
            : api.post(
                "perencana",
                "/api/waves",
                null,
                Map.of(
                    "name",
                    name,
                    "kind",
                    "PILOT",
                    "startsOn",
                    today.withDayOfYear(1).toString(),
                    "pilotUnits",
                    unitIds(PILOTS),
                    "controlUnits",
                    unitIds(CONTROLS)));
    open("/api/waves/", wave);
    return name;
  }

  private String cycle() throws InterruptedException {
    int year = today.getYear();
    String name = "Penilaian %d (contoh)".formatted(year);
    Api.Answer cycle =
        existing("/api/cycles", name) instanceof Api.Answer found
            ? found
            : api.post(
                "perencana",
                "/api/cycles",
                null,
                Map.of(
                    "name",
                    name,
                    "year",
                    year,
                    "startsOn",
                    LocalDate.of(year, 1, 1).toString(),
                    "endsOn",
                    LocalDate.of(year, 12, 31).toString(),
                    "scheme",
                    Map.of("code", "PERMENPANRB_6_2022", "version", 1)));
    open("/api/cycles/", cycle);
    return cycle.id();
  }

  private Api.@Nullable Answer existing(String path, String name) throws InterruptedException {
    JsonNode found = byField(api.get("perencana", path + "?limit=200").body(), "name", name);
    return found == null ? null : api.get("perencana", path + "/" + found.path("id").asString());
  }

  private void open(String path, Api.Answer planned) throws InterruptedException {
    if (planned.status("status").equals("PLANNED")) {
      api.post("perencana", path + planned.id() + "/opening", planned.etag(), Map.of());
    }
  }

  private void survey() throws InterruptedException {
    SampleSurvey survey = new SampleSurvey(today);
    Map<String, String> places = new LinkedHashMap<>();
    for (SampleSurvey.Place place : SampleSurvey.PLACES) {
      places.put(place.value(), unit(place.unitCode()));
    }
    JsonNode sources = api.get("admin", "/api/surveys/sources").body();
    if (byField(sources, "code", SOURCE) == null) {
      api.post("admin", "/api/surveys/sources", null, source(places));
    }
    api.signInClient(Clients.FEED, Clients.FEED_SECRET);
    JsonNode answer =
        api.upload(Clients.FEED, "/api/surveys/responses?source=" + SOURCE, survey.csv()).body();
    progress.accept(
        "  survey source %s: %d answers accepted, %d rejected"
            .formatted(SOURCE, answer.path("accepted").asInt(), answer.path("rejected").asInt()));
    Api.Answer source = api.get("admin", "/api/surveys/sources/" + SOURCE);
    for (Map.Entry<String, Integer> quarter : survey.servedByQuarter().entrySet()) {
      for (String unit : places.values()) {
        source =
            api.post(
                "admin",
                "/api/surveys/sources/" + SOURCE + "/served",
                source.etag(),
                Map.of("unitId", unit, "period", quarter.getKey(), "served", quarter.getValue()));
      }
    }
  }

  private Map<String, Object> source(Map<String, String> places) throws InterruptedException {
    Map<String, String> elements = new LinkedHashMap<>();
    List<String> names =
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
    for (int i = 0; i < names.size(); i++) {
      elements.put(names.get(i), "u" + (i + 1));
    }
    return Map.of(
        "code",
        SOURCE,
        "name",
        "Survei kepuasan warga (contoh, sintetis)",
        "unitId",
        unit("12.71.DISDUKCAPIL"),
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

  private List<String> unitIds(List<String> codes) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (String code : codes) {
      ids.add(unit(code));
    }
    return ids;
  }

  private String unit(String code) throws InterruptedException {
    String known = units.get(code);
    if (known == null) {
      JsonNode found =
          api.get("admin", "/api/organisation/units?code=" + Api.encode(code))
              .body()
              .path("items")
              .path(0);
      known = found.path("id").asString();
      units.put(code, known);
    }
    return known;
  }

  private static @Nullable JsonNode byField(JsonNode page, String field, String value) {
    for (JsonNode item : page.path("items")) {
      if (item.path(field).asString("").equals(value)) {
        return item;
      }
    }
    return null;
  }

  private static JsonNode json(String file) {
    return JsonMapper.shared().readTree(text(file));
  }

  static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(SampleData.class.getResourceAsStream(PACK + file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }
}
