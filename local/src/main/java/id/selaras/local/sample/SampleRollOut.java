package id.selaras.local.sample;

import id.selaras.local.pack.District;
import id.selaras.local.pack.Pack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The pilot: its registered evaluation, its socialisation, its opening and that of its cycle. */
final class SampleRollOut {

  private static final String PLANNER = "perencana";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api api;
  private final Pack pack;
  private final District district;
  private final SampleUnits units;
  private final LocalDate today;
  private final LocalDate quarter;

  SampleRollOut(Api api, Pack pack, SampleUnits units, LocalDate today) {
    this.api = api;
    this.pack = pack;
    this.district = pack.district();
    this.units = units;
    this.today = today;
    this.quarter = today.withDayOfMonth(1).withMonth(today.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2);
  }

  /** The pilot, planned. */
  Api.Answer wave() throws InterruptedException {
    Api.Answer known = api.named(PLANNER, "/api/waves", "name", district.wave().name());
    return known != null
        ? known
        : api.post(
            PLANNER,
            "/api/waves",
            null,
            Map.of(
                "name",
                district.wave().name(),
                "kind",
                "PILOT",
                "startsOn",
                quarter.toString(),
                "pilotUnits",
                units.ids(district.wave().pilots()),
                "controlUnits",
                units.ids(district.wave().controls())));
  }

  /** Its evaluation: the three quarters before, this quarter, one look when it is over. */
  void evaluation(Api.Answer wave) throws InterruptedException {
    String path = "/api/evaluation/evaluations";
    JsonNode known = api.get("evaluator", path + "?limit=200").body().path("items");
    if (Api.byField(known, "waveId", wave.id()) != null) {
      return;
    }
    api.post(
        "evaluator",
        path,
        null,
        Map.of(
            "waveId",
            wave.id(),
            "preQuarters",
            List.of(quarter(-3), quarter(-2), quarter(-1)),
            "postQuarters",
            List.of(quarter(0)),
            "lookOn",
            quarter.plusMonths(3).toString()));
  }

  private String quarter(int fromThisOne) {
    LocalDate first = quarter.plusMonths(3L * fromThisOne);
    return "%d-Q%d".formatted(first.getYear(), first.get(IsoFields.QUARTER_OF_YEAR));
  }

  /** The campaign for the pilot, read and answered by all but those whom the pack leaves out. */
  void campaign(Api.Answer wave, JsonNode instrument) throws InterruptedException {
    District.Campaign campaign = district.campaign();
    Api.Answer announced = api.named(PLANNER, "/api/campaigns", "title", campaign.title());
    if (announced == null) {
      announced =
          api.post(PLANNER, "/api/campaigns", null, announcement(wave, instrument, campaign));
    }
    Set<String> pilots = new HashSet<>(district.wave().pilots());
    for (Pack.EmployeeLine employee : pack.employees()) {
      if (pilots.contains(employee.unit()) && !campaign.unanswered().contains(employee.account())) {
        answer(announced.id(), employee.account());
      }
    }
  }

  private Map<String, Object> announcement(
      Api.Answer wave, JsonNode instrument, District.Campaign campaign) {
    return Map.of(
        "title",
        campaign.title(),
        "waveId",
        wave.id(),
        "instrument",
        Map.of(
            "id",
            instrument.path("id").asString(),
            "version",
            instrument.path("instrumentVersion").asLong(1)),
        "material",
        pack.text(campaign.material()),
        "quiz",
        Map.of("questions", campaign.questions()),
        "dueOn",
        today.plusDays(30).toString());
  }

  private void answer(String campaign, String account) throws InterruptedException {
    String path = "/api/campaigns/" + campaign;
    Api.Answer seen = api.await(account, path);
    if (!seen.body().path("mine").path("acceptance").isMissingNode()) {
      return;
    }
    api.post(account, path + "/reading", null, Map.of());
    List<Integer> right = new ArrayList<>();
    district.campaign().questions().forEach(question -> right.add(question.correct()));
    api.post(account, path + "/quiz-attempts", null, Map.of("answers", right));
    api.put(account, path + "/acceptance", null, Map.of("answer", "AGREE"));
  }

  /** Opens what is planned; news of the registration may still be on its way. */
  void open(Api.Answer wave) throws InterruptedException {
    Api.Answer latest = api.get(PLANNER, "/api/waves/" + wave.id());
    if (latest.status("status").equals("PLANNED")) {
      api.postOnceKnown(
          PLANNER,
          "/api/waves/" + wave.id() + "/opening",
          latest.etag(),
          Map.of(),
          "evaluation-not-registered");
    }
  }

  /** The cycle of this year, open in every unit of the pilot that has been reached. */
  String cycle() throws InterruptedException {
    int year = today.getYear();
    String name = district.cycle().formatted(year);
    Api.Answer cycle = api.named(PLANNER, "/api/cycles", "name", name);
    if (cycle == null) {
      cycle =
          api.post(
              PLANNER,
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
    }
    if (cycle.status("status").equals("PLANNED")) {
      api.post(PLANNER, "/api/cycles/" + cycle.id() + "/opening", cycle.etag(), Map.of());
    }
    openInUnits(cycle.id());
    return cycle.id();
  }

  private void openInUnits(String cycle) throws InterruptedException {
    String path = "/api/cycles/" + cycle + "/units";
    Set<String> notReached = new HashSet<>();
    for (Pack.EmployeeLine employee : pack.employees()) {
      if (district.campaign().unanswered().contains(employee.account())) {
        notReached.add(employee.unit());
      }
    }
    Instant deadline = Instant.now().plus(PATIENCE);
    for (String code : district.wave().pilots()) {
      if (notReached.contains(code)) {
        continue;
      }
      String unit = units.id(code);
      while (!reached(api.get(PLANNER, path).body(), unit) && Instant.now().isBefore(deadline)) {
        Thread.sleep(200);
      }
      api.post(PLANNER, path, null, Map.of("unitId", unit));
    }
  }

  private static boolean reached(JsonNode page, String unit) {
    JsonNode found = Api.byField(page.has("items") ? page.path("items") : page, "unitId", unit);
    return found != null
        && found.path("coverage").asDouble() >= found.path("required").asDouble(1.0);
  }
}
