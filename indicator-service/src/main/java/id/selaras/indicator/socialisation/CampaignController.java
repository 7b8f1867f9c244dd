package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.Employee;
import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.platform.Caller;
import id.selaras.platform.IfMatch;
import id.selaras.platform.MayAnswer;
import id.selaras.platform.NewId;
import id.selaras.platform.Page;
import id.selaras.platform.Versioned;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Campaigns, announced and closed by planners. Planners, evaluators, auditors and leaders see all
 * of them, an employee those of their unit.
 */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

  private final CampaignService campaigns;
  private final AcknowledgementService acknowledgements;
  private final OrganisationStore organisation;

  CampaignController(
      CampaignService campaigns,
      AcknowledgementService acknowledgements,
      OrganisationStore organisation) {
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
    this.organisation = organisation;
  }

  /** Announces a published instrument to the pilot units of a wave (PLANNER). */
  @MayAnswer("not-found")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<ResponseEntity<CampaignView>> announceCampaign(
      Caller caller, NewId id, @RequestBody Announcement announcement) {
    return campaigns
        .announce(caller, id, announcement)
        .map(
            created ->
                ResponseEntity.created(URI.create("/api/campaigns/" + created.id()))
                    .eTag(created.etag())
                    .body(whole(caller, created, null)));
  }

  /**
   * The campaigns that concern the caller, the last one first; without material and quiz.
   *
   * @param wave only those of one of these waves
   */
  @GetMapping
  Mono<ResponseEntity<Page<CampaignView>>> listCampaigns(
      Caller caller,
      @RequestParam(required = false) @Nullable List<CampaignStatus> status,
      @RequestParam(required = false) @Nullable List<String> wave,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return employee(caller)
        .flatMap(
            employee ->
                campaigns
                    .page(caller, employee, status, wave, cursor, limit)
                    .flatMap(page -> withMine(page, employee)))
        .map(page -> personal().body(page));
  }

  /** A campaign with its material and quiz; the right answers are for planners alone. */
  @GetMapping("/{id}")
  Mono<ResponseEntity<CampaignView>> getCampaign(Caller caller, @PathVariable String id) {
    return employee(caller)
        .flatMap(
            employee ->
                campaigns
                    .get(id, caller, employee)
                    .flatMap(
                        campaign ->
                            mine(campaign, employee)
                                .map(
                                    mine ->
                                        personal()
                                            .eTag(campaign.etag())
                                            .body(whole(caller, campaign, mine.orElse(null))))));
  }

  /** Ends a campaign (PLANNER); nothing is taken any more. */
  @PostMapping("/{id}/closing")
  Mono<ResponseEntity<CampaignView>> closeCampaign(
      Caller caller, IfMatch ifMatch, @PathVariable String id) {
    return campaigns
        .close(caller, id, ifMatch.version())
        .map(closed -> ResponseEntity.ok().eTag(closed.etag()).body(whole(caller, closed, null)));
  }

  private Mono<Optional<Employee>> employee(Caller caller) {
    return organisation
        .ofAccount(caller.account())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  private Mono<Optional<CampaignView.Mine>> mine(
      Versioned<Campaign> campaign, Optional<Employee> employee) {
    return employee
        .filter(e -> campaign.state().addresses(e.unitId()))
        .map(
            e ->
                acknowledgements
                    .of(e, List.of(campaign.id()))
                    .next()
                    .map(CampaignView.Mine::of)
                    .defaultIfEmpty(CampaignView.Mine.of(null))
                    .map(Optional::of))
        .orElse(Mono.just(Optional.empty()));
  }

  private Mono<Page<CampaignView>> withMine(
      Page<Versioned<Campaign>> page, Optional<Employee> employee) {
    Mono<Map<String, Acknowledgement>> done =
        employee
            .map(
                e ->
                    acknowledgements
                        .of(e, page.items().stream().map(Versioned::id).toList())
                        .collectMap(Acknowledgement::campaignId))
            .orElse(Mono.just(Map.of()));
    return done.map(
        mine ->
            page.map(
                campaign ->
                    CampaignView.summary(
                        campaign.id(),
                        campaign.version(),
                        campaign.state(),
                        employee.filter(e -> campaign.state().addresses(e.unitId())).isEmpty()
                            ? null
                            : CampaignView.Mine.of(mine.get(campaign.id())))));
  }

  private static CampaignView whole(
      Caller caller, Versioned<Campaign> campaign, CampaignView.@Nullable Mine mine) {
    return CampaignView.whole(
        campaign.id(), campaign.version(), campaign.state(), caller.has("PLANNER"), mine);
  }

  private static ResponseEntity.BodyBuilder personal() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate());
  }
}
