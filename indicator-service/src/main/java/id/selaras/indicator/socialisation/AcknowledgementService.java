package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Filter;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The steps of employees through campaigns; one aggregate for each of both. */
@Component
class AcknowledgementService {

  /** Keys of one look-up. */
  private static final int PORTION = 1000;

  private final AggregateStore<Acknowledgement> acknowledgements;
  private final SocialisationParameters parameters;
  private final Clock clock;

  AcknowledgementService(
      AggregateStore<Acknowledgement> acknowledgements,
      SocialisationParameters parameters,
      Clock clock) {
    this.acknowledgements = acknowledgements;
    this.parameters = parameters;
    this.clock = clock;
  }

  Mono<Acknowledgement> read(Versioned<Campaign> campaign, Employee employee) {
    Acknowledgement first =
        Acknowledgement.read(
            campaign.id(),
            campaign.state().waveId(),
            employee.employeeId(),
            employee.unitId(),
            clock.instant());
    return acknowledgements
        .createIfAbsent(first.id(), first, "acknowledgement.read")
        .map(Versioned::state);
  }

  Mono<Acknowledgement> attempt(Versioned<Campaign> campaign, Employee employee, Attempt attempt) {
    return change(
        campaign,
        employee,
        state ->
            state.attempted(
                attempt, employee.unitId(), parameters.rememberedAttempts(), clock.instant()),
        "acknowledgement.attempted");
  }

  Mono<Acknowledgement> answer(
      Versioned<Campaign> campaign,
      Employee employee,
      @Nullable Acceptance answer,
      @Nullable String reason) {
    return change(
        campaign,
        employee,
        state ->
            state.answered(
                answer, reason, employee.unitId(), parameters.longestText(), clock.instant()),
        "acknowledgement.answered");
  }

  /** What an employee has done in these campaigns. */
  Flux<Acknowledgement> of(Employee employee, Collection<String> campaignIds) {
    return of(List.of(employee), campaignIds);
  }

  /** What these employees have done in these campaigns. */
  Flux<Acknowledgement> of(Collection<Employee> employees, Collection<String> campaignIds) {
    return Flux.fromIterable(campaignIds)
        .flatMapIterable(
            campaign ->
                employees.stream()
                    .map(employee -> Acknowledgement.id(campaign, employee.employeeId()))
                    .toList())
        .buffer(PORTION)
        .concatMap(acknowledgements::findAll)
        .map(Versioned::state);
  }

  Flux<Acknowledgement> of(String campaignId) {
    return acknowledgements.findAll(Filter.where("campaignId", campaignId)).map(Versioned::state);
  }

  /**
   * The step is the employee's own and does not depend on what they last saw, so whoever comes
   * second (two tabs, two instances) takes the step from where the first has led.
   */
  private Mono<Acknowledgement> change(
      Versioned<Campaign> campaign,
      Employee employee,
      UnaryOperator<Acknowledgement> step,
      String happened) {
    String id = Acknowledgement.id(campaign.id(), employee.employeeId());
    return acknowledgements
        .find(id)
        .switchIfEmpty(Mono.error(() -> Problem.conflict("material-not-read")))
        .flatMap(read -> acknowledgements.update(id, step, happened))
        .map(Versioned::state);
  }
}
