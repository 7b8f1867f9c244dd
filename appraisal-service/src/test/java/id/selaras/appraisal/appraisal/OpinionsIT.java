package id.selaras.appraisal.appraisal;

import static id.selaras.appraisal.appraisal.Answer.map;
import static org.assertj.core.api.Assertions.assertThat;

import id.selaras.contracts.testing.RunningService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Opinions of peers and subordinates, and an innovation, in the number beside the result. */
@RunningService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpinionsIT {

  @Autowired private ApplicationContext service;
  private AppraisedUnit unit;

  @BeforeAll
  void find() {
    unit = AppraisedUnit.of(service);
  }

  @BeforeEach
  void openCycle() {
    unit.openCycle(null);
  }

  @Test
  void opinionsAndAnInnovationGiveANumberBesideTheLegalResult() {
    unit.executor("fajar", "assessor", "head");
    unit.executor("peer-1", "assessor", "head");
    unit.executor("peer-2", "assessor", "head");
    unit.executor("below", "fajar", "assessor");
    unit.openCycle("PP_30_2019_60_40");
    Answer now = unit.selfAppraised("fajar");
    String path = "/api/appraisals/" + now.id();
    now =
        unit.put(
                "assessor",
                path + "/behaviour",
                now.etag(),
                map("ratings", AppraisedUnit.behaviour("MEETS")))
            .expect(200);

    Map<String, Object> claim =
        map(
            "what", "Antrean daring",
            "benefit", "Warga tidak menunggu",
            "evidence", List.of(map("title", "SK", "url", "https://example.org/sk.pdf")));
    unit.put("assessor", path + "/innovation", now.etag(), claim).expect(403, "not-your-object");
    unit.put("fajar", path + "/innovation", now.etag(), map("what", "Antrean"))
        .expect(422, "innovation-invalid");
    now = unit.put("fajar", path + "/innovation", now.etag(), claim).expect(200);
    Map<String, Object> proven = map("proven", true, "reason", "Berjalan sejak Maret");
    String verification = path + "/innovation/verification";
    unit.post("fajar", verification, now.etag(), proven).expect(403, "role-required");
    unit.post("other-assessor", verification, now.etag(), proven).expect(403, "not-your-object");
    now = unit.post("assessor", verification, now.etag(), proven).expect(200);

    now = raters(path, now);
    answers(path);
    now =
        unit.put(
                "assessor",
                path + "/rating",
                now.etag(),
                AppraisedUnit.rating("MEETS", "MEETS", null))
            .expect(200);
    unit.put("peer-1", path + "/opinions/mine", null, opinion("BELOW"))
        .expect(409, "appraisal-already-rated");
    // 0.6 x 96 + 0.4 x (0.6 x 100 + 0.4 x 120)
    assertThat(now.body().path("outcome").path("number").path("value").decimalValue())
        .isEqualByComparingTo("100.80");
    Answer heard = unit.get("auditor", path + "/raters").expect(200);
    assertThat(heard.body().path("mean").decimalValue()).isEqualByComparingTo("120");
    Answer done =
        unit.post("assessor", path + "/finalisation", now.etag(), map("reason", "ada")).expect(200);
    assertThat(done.text("predicate")).isEqualTo("GOOD");
    assertThat(done.body().path("outcome").path("number").path("predicate").asString())
        .isEqualTo("GOOD");
    for (String hidden : List.of("peer-1", "peer-2", "below")) {
      assertThat(done.body().toString()).doesNotContain(hidden);
    }
    Answer explained = unit.get("fajar", path + "/explanation").expect(200);
    assertThat(explained.body().path("number").path("legalResult").asBoolean()).isFalse();
    assertThat(explained.body().path("number").path("steps").size()).isGreaterThan(10);
    Answer again = unit.post("fajar", path + "/recomputation", null, null).expect(200);
    assertThat(again.body().path("identical").asBoolean()).as(again.body().toString()).isTrue();
  }

  /** Only who may be asked is; whoever is asked is told so, and nobody else. */
  private Answer raters(String path, Answer now) {
    Answer refused =
        unit.put(
                "assessor",
                path + "/raters",
                now.etag(),
                map(
                    "peers", List.of("fajar", "peer-1", "peer-1", "nobody"),
                    "subordinates", List.of("peer-2")))
            .expect(422, "raters-invalid");
    assertThat(refused.body().path("errors").size()).isEqualTo(4);
    Map<String, Object> named =
        map("peers", List.of("peer-1", "peer-2"), "subordinates", List.of("below"));
    for (String wrong : List.of("fajar", "other-assessor", "planner", "auditor")) {
      unit.put(wrong, path + "/raters", now.etag(), named).expect(403);
    }
    Answer asked = unit.put("assessor", path + "/raters", now.etag(), named).expect(200);
    assertThat(asked.body().path("minimum").asInt()).isEqualTo(3);
    Answer mine = unit.get("below", "/api/appraisals/opinions").expect(200);
    assertThat(mine.body().path("items").size()).isEqualTo(1);
    assertThat(mine.body().path("items").path(0).path("kind").asString()).isEqualTo("SUBORDINATE");
    Answer none = unit.get("stranger", "/api/appraisals/opinions").expect(200);
    assertThat(none.body().path("items").size()).isZero();
    return asked;
  }

  /** What they said is not shown while another answer could tell one of them from the rest. */
  private void answers(String path) {
    String opinion = path + "/opinions/mine";
    unit.put("stranger", opinion, null, opinion("ABOVE")).expect(403, "opinion-not-asked");
    unit.put("fajar", opinion, null, opinion("ABOVE")).expect(403, "opinion-not-asked");
    unit.put("peer-1", opinion, null, opinion("BELOW")).expect(200);
    unit.put("peer-1", opinion, null, opinion("ABOVE")).expect(200);
    unit.put("peer-2", opinion, null, opinion("ABOVE")).expect(200);
    for (String reader : List.of("fajar", "other-assessor", "peer-1", "stranger")) {
      unit.get(reader, path + "/raters").expect(403);
    }
    Answer two = unit.get("assessor", path + "/raters").expect(200);
    assertThat(two.body().path("answers").asInt()).isEqualTo(2);
    assertThat(two.body().has("mean")).isFalse();
    Answer early = unit.get("assessor", path + "/suggestion").expect(200);
    assertThat(early.body().has("number")).isFalse();
    Map<String, Object> more =
        map(
            "peers", List.of("peer-1", "peer-2", "stranger"),
            "subordinates", List.of("below"));
    unit.put("assessor", path + "/raters", two.etag(), more).expect(409, "opinions-already-given");
    Map<String, Object> fewer = map("peers", List.of("peer-1"), "subordinates", List.of("below"));
    unit.put("assessor", path + "/raters", two.etag(), fewer).expect(409, "opinions-already-given");
    unit.put("below", opinion, null, opinion("ABOVE")).expect(200);
    Answer three = unit.get("auditor", path + "/raters").expect(200);
    assertThat(three.body().path("answers").asInt()).isEqualTo(3);
    assertThat(three.body().has("mean")).isFalse();
    assertThat(unit.get("assessor", path + "/suggestion").expect(200).body().has("number"))
        .isFalse();
  }

  private static Map<String, Object> opinion(String rating) {
    return map("ratings", AppraisedUnit.behaviour(rating));
  }

  @Test
  void opinionsAreNotAskedWhereTheSchemeDoesNotHearThem() {
    unit.executor("gita", "assessor", "head");
    Answer now = unit.selfAppraised("gita");
    unit.put(
            "assessor",
            "/api/appraisals/" + now.id() + "/raters",
            now.etag(),
            map("peers", List.of("stranger")))
        .expect(409, "opinions-not-heard");
    unit.post(
            "assessor",
            "/api/appraisals/" + now.id() + "/innovation/verification",
            now.etag(),
            map("proven", true, "reason", "ada"))
        .expect(409, "innovation-not-claimed");
    assertThat(now.body().path("numberScheme").path("code").asString())
        .isEqualTo("PP_30_2019_70_30");
  }
}
