package id.selaras.local.year;

import java.util.List;
import java.util.Map;

/** An employee, from naming a need to her own appraisal. */
public final class Employee {

  private final Caller me;

  Employee(Caller me) {
    this.me = me;
  }

  /** Names a need in a round; its id. */
  public String needs(Answer round, String aspect, String reason) {
    return me.findOrPost(
            "/api/needs/rounds/" + round.id() + "/items",
            "/api/needs/items",
            "reason",
            Map.of("aspectName", aspect, "reason", reason))
        .id();
  }

  public void supportsNeed(String need) {
    String path = "/api/needs/items/" + need;
    if (me.get(path).expect(200).is("PROPOSED")) {
      me.put(path + "/support", null, Map.of()).expectSuccess();
    }
  }

  /** Proposes a change of an indicator; the proposal's id. */
  public String proposes(Published indicator, String title, String text) {
    return me.findOrPost(
            "/api/feedback/proposals",
            "title",
            Map.of(
                "subject",
                "INDICATOR",
                "target",
                Map.of("indicatorId", indicator.id(), "version", indicator.version()),
                "title",
                title,
                "text",
                text))
        .id();
  }

  public void supportsProposal(String proposal) {
    me.put("/api/feedback/proposals/" + proposal + "/support", null, Map.of()).expectSuccess();
  }

  /** Reads a campaign's material, passes its quiz and agrees. */
  public void accepts(Answer campaign, List<Integer> answers) {
    String path = "/api/campaigns/" + campaign.id();
    Answer seen =
        Patience.whileEarly(
                answer -> answer.status() == 404 || Patience.isUnknownYet(answer),
                () -> me.get(path))
            .expect(200);
    if (!seen.body().at("/mine/acceptance").isMissingNode()) {
      return;
    }
    me.post(path + "/reading", Map.of()).expectSuccess();
    Answer attempt = me.post(path + "/quiz-attempts", Map.of("answers", answers)).expectSuccess();
    if (!attempt.text("/passed").equals("true")) {
      throw new AssertionError("The quiz was not passed: " + attempt);
    }
    me.put(path + "/acceptance", null, Map.of("answer", "AGREE")).expectSuccess();
  }

  /** Her plan for the cycle. */
  public Answer plans(Plan plan) {
    return me.findOrPost("/api/plans?cycle=" + plan.cycle(), "/api/plans", "cycleId", plan.body());
  }

  public Answer submits(Answer plan) {
    return me.actOn(plan, "DRAFT", "/api/plans/" + plan.id() + "/submission", Map.of());
  }

  /** The appraisal of a plan that is agreed. */
  public Answer opensAppraisal(Answer plan) {
    return me.findOrPost(
        "/api/appraisals?cycle=" + plan.text("/cycleId"),
        "/api/appraisals",
        "planId",
        Map.of("planId", plan.id()));
  }

  /** Reports what came of her plan; an appraisal that has gone on is left as it is. */
  public Answer reports(Answer appraisal, List<Realisation> realisations) {
    Answer latest = appraisal;
    for (Realisation each : appraisal.is("OPEN") ? realisations : List.<Realisation>of()) {
      String path =
          "/api/appraisals/%s/realisations/%s/%s"
              .formatted(appraisal.id(), each.indicator().id(), each.period());
      latest = me.put(path, latest.etag(), each.body()).expect(200);
    }
    return latest;
  }

  public Answer appraisesHerself(Answer appraisal, String summary) {
    return me.actOn(
        appraisal,
        "OPEN",
        "/api/appraisals/" + appraisal.id() + "/self-appraisal",
        Map.of("summary", summary));
  }
}
