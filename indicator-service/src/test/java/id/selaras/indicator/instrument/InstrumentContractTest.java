package id.selaras.indicator.instrument;

import id.selaras.contracts.ContractCheck;
import id.selaras.indicator.organisation.PostType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InstrumentContractTest {

  @Test
  void whatIsToldAboutAPublishedVersionHoldsTheContract() {
    ContractCheck.producer(
        InstrumentConfiguration.VERSIONS.name(), body(PostType.EXECUTOR), body(null));
    ContractCheck.compatible("indicator.instrument-version", 1);
  }

  private static byte[] body(@Nullable PostType postType) {
    InstrumentVersion published =
        InstrumentVersion.first(
                "i",
                new InstrumentDefinition(
                    "I",
                    "Nama",
                    postType,
                    List.of(
                        new InstrumentItem("a", 1, new BigDecimal("0.25")),
                        new InstrumentItem("b", 3, new BigDecimal("0.75")))))
            .published(Set.of("a:1", "b:3"));
    return InstrumentConfiguration.VERSIONS
        .serde()
        .serializer()
        .serialize("", InstrumentVersionEvent.of(published));
  }
}
