package id.selaras.local.sample;

import id.selaras.local.pack.District;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Plans, appraisals and feedback of the demo employees, step by step as the people would. */
final class SampleAppraisals {

  private static final List<String> VALUES =
      List.of(
          "SERVICE_ORIENTED",
          "ACCOUNTABLE",
          "COMPETENT",
          "HARMONIOUS",
          "LOYAL",
          "ADAPTIVE",
          "COLLABORATIVE");

  private final Api api;
  private final District.Texts texts;
  private final LocalDate today;
  private final String cycle;
  private final JsonNode instrument;
  private final List<SampleIndicator> indicators;

  SampleAppraisals(
      Api api,
      District.Texts texts,
      LocalDate today,
      String cycle,
      JsonNode instrument,
      List<SampleIndicator> indicators) {
    this.api = api;
    this.texts = texts;
    this.today = today;
    this.cycle = cycle;
    this.instrument = instrument;
    this.indicators = indicators;
  }

  /** Brings an appraisal as far as the pack says. */
  void bring(District.Appraisal appraisal) throws InterruptedException {
    String employee = appraisal.employee();
    String appraiser = appraisal.appraiser();
    switch (appraisal.upTo()) {
      case BEGUN -> begin(employee, appraiser);
      case FINAL -> finish(employee, appraiser);
      case FEEDBACK -> feedback(finish(employee, appraiser), appraiser);
    }
  }

  /** Brings an employee to an open appraisal with its first realisations. */
  private void begin(String employee, String appraiser) throws InterruptedException {
    Api.Answer appraisal = open(employee, agreedPlan(employee, appraiser));
    if (appraisal.status("status").equals("OPEN")) {
      report(employee, appraisal, indicators.subList(0, 2));
    }
  }

  /** Brings an employee's appraisal to its end and returns its id. */
  private String finish(String employee, String appraiser) throws InterruptedException {
    Api.Answer appraisal = open(employee, agreedPlan(employee, appraiser));
    String path = "/api/appraisals/" + appraisal.id();
    if (appraisal.status("status").equals("OPEN")) {
      appraisal = report(employee, appraisal, indicators);
      appraisal =
          api.post(
              employee,
              path + "/self-appraisal",
              appraisal.etag(),
              Map.of("summary", texts.selfAppraisal()));
    }
    if (appraisal.status("status").equals("SELF_APPRAISED")) {
      appraisal = rate(appraiser, path, appraisal);
    }
    if (appraisal.status("status").equals("RATED")) {
      appraisal = api.post(appraiser, path + "/finalisation", appraisal.etag(), Map.of());
    }
    return appraisal.id();
  }

  private Api.Answer agreedPlan(String employee, String appraiser) throws InterruptedException {
    JsonNode known = api.get(employee, "/api/plans?cycle=" + cycle).body().path("items").path(0);
    Api.Answer plan =
        known.isMissingNode()
            ? api.post(employee, "/api/plans", null, plan())
            : api.get(employee, "/api/plans/" + known.path("id").asString());
    String path = "/api/plans/" + plan.id();
    if (plan.status("status").equals("DRAFT")) {
      plan = api.post(employee, path + "/submission", plan.etag(), Map.of());
    }
    if (plan.status("status").equals("SUBMITTED")) {
      plan = api.post(appraiser, path + "/agreement", plan.etag(), Map.of());
    }
    return plan;
  }

  private Map<String, Object> plan() {
    return Map.of(
        "cycleId",
        cycle,
        "instrument",
        Map.of(
            "id",
            instrument.path("id").asString(),
            "version",
            instrument.path("instrumentVersion").asLong(1)),
        "results",
        List.of(
            Map.of(
                "kind",
                "MAIN",
                "title",
                texts.plannedResult(),
                "indicators",
                indicators.stream()
                    .map(i -> Map.of("indicatorId", i.id(), "indicatorVersion", i.version()))
                    .toList())));
  }

  private Api.Answer open(String employee, Api.Answer plan) throws InterruptedException {
    JsonNode items = api.get(employee, "/api/appraisals?cycle=" + cycle).body().path("items");
    for (JsonNode known : items) {
      if (known.path("planId").asString("").equals(plan.id())) {
        return api.get(employee, "/api/appraisals/" + known.path("id").asString());
      }
    }
    return api.post(employee, "/api/appraisals", null, Map.of("planId", plan.id()));
  }

  private Api.Answer report(String employee, Api.Answer appraisal, List<SampleIndicator> reported)
      throws InterruptedException {
    Api.Answer latest = appraisal;
    for (SampleIndicator indicator : reported) {
      latest =
          api.put(
              employee,
              "/api/appraisals/%s/realisations/%s/%d"
                  .formatted(appraisal.id(), indicator.id(), today.getYear()),
              latest.etag(),
              Map.of(
                  "value",
                  indicator.realisation(),
                  "evidence",
                  List.of(
                      Map.of(
                          "title",
                          indicator.title() + " (contoh)",
                          "url",
                          "https://bukti.example/" + indicator.id()))));
    }
    return latest;
  }

  private Api.Answer rate(String appraiser, String path, Api.Answer appraisal)
      throws InterruptedException {
    Map<String, List<String>> ratings = new LinkedHashMap<>();
    for (String value : VALUES) {
      ratings.put(
          value,
          value.equals("SERVICE_ORIENTED")
              ? List.of("MEETS", "ABOVE", "MEETS")
              : List.of("MEETS", "MEETS", "MEETS"));
    }
    Api.Answer rated =
        api.put(appraiser, path + "/behaviour", appraisal.etag(), Map.of("ratings", ratings));
    JsonNode suggestion = api.get(appraiser, path + "/suggestion").body();
    return api.put(
        appraiser,
        path + "/rating",
        rated.etag(),
        Map.of(
            "workResult",
            suggestion.path("workResult").asString("MEETS"),
            "behaviour",
            suggestion.path("behaviour").asString("MEETS")));
  }

  /** Completes the drafted feedback; the employee's answer is left for whoever tries the demo. */
  private void feedback(String appraisal, String appraiser) throws InterruptedException {
    String path = "/api/feedback/" + appraisal;
    Api.Answer draft = api.await(appraiser, path);
    if (!draft.status("status").equals("DRAFTED")) {
      return;
    }
    Api.Answer filled =
        api.put(
            appraiser,
            path + "/items",
            draft.etag(),
            Map.of("items", texts.feedback().stream().map(this::item).toList()));
    api.post(appraiser, path + "/completion", filled.etag(), Map.of());
  }

  private Map<String, Object> item(District.FeedbackItem item) {
    String indicator =
        indicators.stream()
            .filter(i -> i.code().equals(item.indicator()))
            .map(SampleIndicator::id)
            .findFirst()
            .orElseThrow();
    return Map.of(
        "kind",
        item.kind(),
        "indicatorId",
        indicator,
        "behaviour",
        item.behaviour(),
        "example",
        item.example(),
        "suggestion",
        item.suggestion());
  }
}
