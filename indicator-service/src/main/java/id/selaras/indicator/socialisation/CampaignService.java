package id.selaras.indicator.socialisation;

import id.selaras.indicator.instrument.InstrumentDefinition;
import id.selaras.indicator.instrument.InstrumentVersion;
import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.indicator.organisation.Wave;
import id.selaras.indicator.version.VersionService;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.AggregateStore;
import id.selaras.platform.Caller;
import id.selaras.platform.Filter;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Problem;
import id.selaras.platform.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Campaigns, and who may see them: planners, evaluators, auditors and leaders all of them, an
 * employee those of their unit.
 */
@Component
class CampaignService {

  private final AggregateStore<Campaign> campaigns;
  private final VersionService<InstrumentDefinition, InstrumentVersion> instruments;
  private final OrganisationStore organisation;
  private final SocialisationParameters parameters;
  private final Clock clock;

  CampaignService(
      AggregateStore<Campaign> campaigns,
      VersionService<InstrumentDefinition, InstrumentVersion> instruments,
      OrganisationStore organisation,
      SocialisationParameters parameters,
      Clock clock) {
    this.campaigns = campaigns;
    this.instruments = instruments;
    this.organisation = organisation;
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Announces a campaign (PLANNER). */
  Mono<Versioned<Campaign>> announce(Caller caller, NewId id, Announcement announcement) {
    caller.require("PLANNER");
    return campaigns
        .made(id)
        .switchIfEmpty(Mono.defer(() -> announceNew(caller, id, announcement)));
  }

  private Mono<Versioned<Campaign>> announceNew(
      Caller caller, NewId id, Announcement announcement) {
    return Mono.zip(wave(announcement), published(caller, announcement))
        .map(
            found ->
                announcement.campaign(
                    found.getT1().orElse(null), found.getT2(), parameters, LocalDate.now(clock)))
        .flatMap(campaign -> campaigns.create(id, campaign, "campaign.announced"));
  }

  /** Ends a campaign (PLANNER). */
  Mono<Versioned<Campaign>> close(Caller caller, String id, long version) {
    return campaigns.change(
        id, version, now -> caller.require("PLANNER"), Campaign::closed, "campaign.closed");
  }

  /** A campaign, for those whom it concerns; 403 {@code not-addressed} for others. */
  Mono<Versioned<Campaign>> get(String id, Caller caller, Optional<Employee> employee) {
    return campaigns
        .get(id)
        .doOnNext(
            campaign -> {
              if (!seesAll(caller)
                  && employee.filter(e -> campaign.state().addresses(e.unitId())).isEmpty()) {
                throw Problem.forbidden("not-addressed");
              }
            });
  }

  /** A campaign, for whoever plans (PLANNER). */
  Mono<Versioned<Campaign>> planned(String id, Caller caller) {
    caller.require("PLANNER");
    return campaigns.get(id);
  }

  /** The campaigns that the caller may see, the last one first. */
  Mono<Page<Versioned<Campaign>>> page(
      Caller caller,
      Optional<Employee> employee,
      @Nullable List<CampaignStatus> statuses,
      @Nullable List<String> waves,
      @Nullable String cursor,
      int limit) {
    Filter filter =
        seesAll(caller)
            ? Filter.all()
            : Filter.where("units", employee.map(Employee::unitId).orElse("of nobody"));
    return campaigns.page(
        filter.wanted("status", statuses).wanted("waveId", waves), "-announcedOn", cursor, limit);
  }

  /** An employee and a campaign that addresses them. */
  record Addressed(Versioned<Campaign> campaign, Employee employee) {}

  /** A campaign that still takes the steps of the caller, whom it addresses (EMPLOYEE). */
  Mono<Addressed> addressed(Caller caller, String id) {
    caller.require("EMPLOYEE");
    return organisation
        .acting(caller.account())
        .flatMap(employee -> campaigns.get(id).map(found -> new Addressed(found, employee)))
        .doOnNext(
            who -> {
              Campaign campaign = who.campaign().state();
              if (!campaign.addresses(who.employee().unitId())) {
                throw Problem.forbidden("not-addressed");
              }
              campaign.requireOpen();
            });
  }

  private static boolean seesAll(Caller caller) {
    return caller.has("PLANNER", "EVALUATOR", "AUDITOR", "VIEWER", "UNIT_HEAD");
  }

  private Mono<Optional<Wave>> wave(Announcement announcement) {
    String waveId = announcement.waveId();
    return waveId == null || waveId.isBlank()
        ? Mono.just(Optional.empty())
        : organisation.wave(waveId).map(Optional::of);
  }

  private Mono<Boolean> published(Caller caller, Announcement announcement) {
    InstrumentRef named = announcement.reference();
    return named == null
        ? Mono.just(false)
        : instruments
            .version(named.id(), named.version(), caller)
            .map(found -> found.state().status() == VersionStatus.PUBLISHED)
            .onErrorResume(
                error -> error instanceof Problem problem && problem.status() == 404,
                none -> Mono.just(false));
  }
}
