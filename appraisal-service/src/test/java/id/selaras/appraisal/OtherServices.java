package id.selaras.appraisal;

import static org.awaitility.Awaitility.await;

import id.selaras.appraisal.evaluation.Evaluation;
import id.selaras.appraisal.socialisation.UnitCoverage;
import id.selaras.contracts.testing.Outside;
import id.selaras.platform.Topic;
import java.time.Duration;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Says on the topics what the other services would say, and waits until this one has heard it. */
public final class OtherServices {

  private static final Topic<UnitCoverage> COVERAGE =
      new Topic<>(Topics.COVERAGE, UnitCoverage.class);
  private static final Topic<Evaluation> EVALUATIONS =
      new Topic<>(Topics.EVALUATION, Evaluation.class);

  private final ReactiveMongoTemplate mongo;

  public OtherServices(ReactiveMongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** A body under a key in its first version, and the copy that it becomes. */
  public <E> void tell(Topic<E> topic, String key, E body, String copies) {
    tell(topic, key, 1, body);
    heard(copies, key, 1);
  }

  /** A body under a key; nobody waits for it. */
  public <E> void tell(Topic<E> topic, String key, long version, E body) {
    Outside.here().send(topic.record(key, version, "Told", "test", body));
  }

  /** Waits for a copy. */
  public void heard(String copies, String key, long version) {
    Query there = Query.query(Criteria.where("_id").is(key).and("version").gte(version));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> mongo.find(there, Document.class, copies).blockFirst() != null);
  }

  /** An evaluation of a wave, under the wave's own id. */
  public void evaluation(String waveId, Evaluation.WaveKind kind, Evaluation.Status status) {
    long version = status.ordinal() + 1L;
    tell(EVALUATIONS, waveId, version, new Evaluation(waveId, waveId, kind, status));
    heard("evaluations", waveId, version);
  }

  /** How far the people of a unit have come, as it is told in this version. */
  public void coverage(String waveId, String unitId, int employees, int answered, long version) {
    String key = "campaign-" + waveId + ":" + unitId;
    tell(COVERAGE, key, version, new UnitCoverage(waveId, unitId, employees, answered));
    heard("unit-coverage", key, version);
  }
}
