package id.selaras.appraisal;

import static org.awaitility.Awaitility.await;

import id.selaras.appraisal.evaluation.Evaluation;
import id.selaras.appraisal.socialisation.Acknowledgement;
import id.selaras.appraisal.socialisation.Campaign;
import id.selaras.contracts.testing.Outside;
import id.selaras.platform.Topic;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Says on the topics what the other services would say, and waits until this one has heard it. */
public final class OtherServices {

  private static final Topic<Campaign> CAMPAIGNS = new Topic<>(Topics.CAMPAIGN, Campaign.class);
  private static final Topic<Acknowledgement> ACKNOWLEDGEMENTS =
      new Topic<>(Topics.ACKNOWLEDGEMENT, Acknowledgement.class);
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

  /** A campaign in one unit that these employees have passed and answered. */
  public void understood(String waveId, String unitId, List<String> employees) {
    String campaign = "campaign-" + waveId + "-" + unitId;
    tell(CAMPAIGNS, campaign, new Campaign(campaign, waveId, List.of(unitId)), "campaigns");
    for (String employee : employees) {
      answered(campaign, employee, Acknowledgement.Status.ANSWERED, 1);
    }
  }

  /** How far one employee has come with a campaign. */
  public void answered(
      String campaign, String employee, Acknowledgement.Status status, long version) {
    String key = campaign + ":" + employee;
    tell(ACKNOWLEDGEMENTS, key, version, new Acknowledgement(campaign, employee, status));
    heard("acknowledgements", key, version);
  }
}
