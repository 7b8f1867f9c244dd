package id.selaras.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to start for a process, and how to see that it is ready. */
record Program(
    Instance instance,
    List<String> command,
    Map<String, String> environment,
    Path log,
    Health health) {

  Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
