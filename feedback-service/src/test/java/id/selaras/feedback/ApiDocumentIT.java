package id.selaras.feedback;

import id.selaras.contracts.testing.ApiDocument;
import id.selaras.contracts.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningService
class ApiDocumentIT {

  @LocalServerPort private int port;

  @Test
  void theCommittedDocumentIsWhatTheServiceSaysOfItself() {
    ApiDocument.isWhatIsSaidAt(port);
  }
}
