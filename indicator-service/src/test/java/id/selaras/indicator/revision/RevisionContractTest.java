package id.selaras.indicator.revision;

import id.selaras.contracts.ContractCheck;
import id.selaras.indicator.catalogue.Cause;
import id.selaras.indicator.version.VersionStatus;
import id.selaras.platform.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevisionContractTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

  private final Revision open =
      Revision.opened(
          new Cause(Cause.Kind.PROPOSAL, "p"),
          "Ukur waktu tunggu",
          "Warga lama antre",
          new VersionRef("i", 1),
          null,
          List.of(),
          null,
          NOW);

  @Test
  void whatIsToldAboutADecisionHoldsTheContract() {
    Revision accepted = open.decided(decision(Decision.ACCEPTED, null));

    ContractCheck.producer(
        RevisionConfiguration.REVISIONS.name(),
        told(open.decided(decision(Decision.REJECTED, null))),
        told(open.decided(decision(Decision.POSTPONED, LocalDate.of(2026, 12, 1)))),
        told(accepted),
        told(accepted.resulted(new RevisionResult("i", 2, VersionStatus.DRAFT))),
        told(accepted.resulted(new RevisionResult("i", 2, VersionStatus.PUBLISHED))),
        told(accepted.resulted(new RevisionResult("i", 1, VersionStatus.RETIRED))));
    ContractCheck.compatible("indicator.revision", 1);
  }

  private static RevisionDecision decision(Decision decision, @Nullable LocalDate until) {
    return new RevisionDecision(decision, "Alasan yang cukup", NOW, until, null, null);
  }

  private static byte[] told(Revision revision) {
    return RevisionConfiguration.REVISIONS
        .serde()
        .serializer()
        .serialize("", RevisionEvent.of(new Versioned<>("r", 2, revision)));
  }
}
