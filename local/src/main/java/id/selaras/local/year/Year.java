package id.selaras.local.year;

import id.selaras.local.identity.Clients;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The people of a year of appraisal and what they do, each through the gateway with an account of
 * the right role. A verb waits for news that is on its way, needs success, and leaves alone what
 * has been done before, so that a year that was broken off can be told again. What is to be refused
 * is sent by a {@link Caller}.
 */
public final class Year {

  private final Api api;
  private final Map<String, String> units = new ConcurrentHashMap<>();

  public Year(Api api) {
    this.api = api;
  }

  public Planner planner() {
    return new Planner(this, api.as("perencana"));
  }

  public Evaluator evaluator() {
    return new Evaluator(api.as("evaluator"));
  }

  public Administrator administrator() {
    return new Administrator(this, api.as("admin"));
  }

  public Employee employee(String account) {
    return new Employee(api.as(account));
  }

  public Appraiser appraiser(String account) {
    return new Appraiser(api.as(account));
  }

  /** The survey system, which sends what the public has answered. */
  public Caller feed() {
    return api.client(Clients.FEED, Clients.FEED_SECRET);
  }

  /** The id of the unit with that code: ids are made by the system, people know codes. */
  public String unit(String code) {
    return units.computeIfAbsent(
        code,
        wanted ->
            api.as("admin")
                .get("/api/organisation/units?code=" + Api.query(wanted))
                .expect(200)
                .text("/items/0/id"));
  }

  /** The ids of units by their codes. */
  public List<String> units(List<String> codes) {
    return codes.stream().map(this::unit).toList();
  }

  /** A plan that the appraiser has agreed to. */
  public Answer agreedPlan(String employee, String appraiser, Plan plan) {
    Answer submitted = employee(employee).submits(employee(employee).plans(plan));
    return appraiser(appraiser).agrees(submitted);
  }

  /** An appraisal from its opening to its end. */
  public Answer finishedAppraisal(
      String employee,
      String appraiser,
      Answer plan,
      List<Realisation> realisations,
      String summary,
      Map<String, List<String>> behaviour) {
    Employee appraised = employee(employee);
    Answer reported = appraised.reports(appraised.opensAppraisal(plan), realisations);
    Answer rated =
        appraiser(appraiser).rates(appraised.appraisesHerself(reported, summary), behaviour);
    return appraiser(appraiser).finalises(rated);
  }
}
