package id.selaras.indicator.catalogue;

import static id.selaras.indicator.catalogue.MeasurabilityTest.complete;
import static id.selaras.indicator.catalogue.MeasurabilityTest.target;

import id.selaras.contracts.ContractCheck;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorContractTest {

  @Test
  void whatIsToldAboutAPublishedVersionHoldsTheContract() {
    String topic = CatalogueConfiguration.VERSIONS.name();

    ContractCheck.producer(
        topic,
        body(Direction.HIGHER, target(null, null, "99.5")),
        body(Direction.LOWER, target("7", "8", null)),
        body(Direction.ZERO, null),
        told(published(Direction.ZERO, null).retired("Tidak dipakai lagi", Instant.EPOCH)));
    ContractCheck.compatible("indicator.indicator-version", 1);
  }

  private static byte[] body(Direction direction, @Nullable Target target) {
    return told(published(direction, target));
  }

  private static IndicatorVersion published(Direction direction, @Nullable Target target) {
    return IndicatorVersion.first("i", complete("Berkas selesai", direction, target, null))
        .published(Set.of("PUBLIC_SERVICE"), true, Instant.EPOCH);
  }

  private static byte[] told(IndicatorVersion version) {
    return CatalogueConfiguration.VERSIONS
        .serde()
        .serializer()
        .serialize("", IndicatorVersionEvent.of(version));
  }
}
