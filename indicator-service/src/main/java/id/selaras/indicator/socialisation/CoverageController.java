package id.selaras.indicator.socialisation;

import id.selaras.indicator.organisation.OrganisationStore;
import id.selaras.indicator.organisation.Wave;
import id.selaras.platform.Caller;
import id.selaras.platform.Versioned;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What has become of a campaign, by unit: figures and reasons, never a person. */
@RestController
@RequestMapping("/api/campaigns/{id}")
class CoverageController {

  private final CampaignService campaigns;
  private final AcknowledgementService acknowledgements;
  private final OrganisationStore organisation;
  private final SocialisationParameters parameters;

  CoverageController(
      CampaignService campaigns,
      AcknowledgementService acknowledgements,
      OrganisationStore organisation,
      SocialisationParameters parameters) {
    this.campaigns = campaigns;
    this.acknowledgements = acknowledgements;
    this.organisation = organisation;
    this.parameters = parameters;
  }

  /** Coverage and acceptance per unit, for everyone who may see the campaign. */
  @GetMapping("/coverage")
  Mono<ResponseEntity<Coverage>> getCampaignCoverage(Caller caller, @PathVariable String id) {
    return organisation
        .ofAccount(caller.account())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(employee -> campaigns.get(id, caller, employee))
        .flatMap(this::coverage)
        .map(CoverageController::answer);
  }

  /** Why people doubt or disagree, without names (PLANNER). */
  @GetMapping("/reasons")
  Mono<ResponseEntity<Reasons>> getCampaignReasons(Caller caller, @PathVariable String id) {
    return campaigns
        .planned(id, caller)
        .flatMap(
            campaign ->
                Mono.zip(
                    acknowledgements.of(id).collectList(),
                    organisation.units(campaign.state().units())))
        .map(found -> Reasons.of(id, found.getT1(), found.getT2(), parameters.smallestGroup()))
        .map(CoverageController::answer);
  }

  private Mono<Coverage> coverage(Versioned<Campaign> campaign) {
    Campaign state = campaign.state();
    Mono<Optional<BigDecimal>> required =
        organisation.findWave(state.waveId()).map(Wave::required).defaultIfEmpty(Optional.empty());
    return Mono.zip(
            required,
            organisation.units(state.units()),
            organisation.activeIn(state.units()).collectList(),
            acknowledgements.of(campaign.id()).collectMap(Acknowledgement::employeeId))
        .map(
            found ->
                Coverage.of(
                    campaign.id(),
                    state,
                    found.getT1().orElse(null),
                    found.getT2(),
                    found.getT3(),
                    found.getT4(),
                    parameters.smallestGroup()));
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate()).body(body);
  }
}
