package id.selaras.local.launcher;

import id.selaras.local.sample.SampleData;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The whole system as separate processes of this machine. It restarts nothing by itself: tests of
 * faults stop, kill and start single processes.
 */
public final class LocalSystem implements AutoCloseable {

  /** Needed by the services; the gateway and the identity provider need neither. */
  private static final List<Service> FOUNDATION = List.of(Service.BROKER, Service.DATABASE);

  private static final String SAMPLE_LOADED = "sample-data.loaded";

  private final LocalOptions options;
  private final Programs programs;
  private final List<Instance> instances;
  private final DataFolder folder;
  private final Map<Instance, RunningProgram> running =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final Thread stopWithLauncher = new Thread(this::stopAll, "stop-all");
  private volatile boolean closed;

  private LocalSystem(LocalOptions options, List<Instance> instances, DataFolder folder) {
    this.options = options;
    this.programs = new Programs(options);
    this.instances = instances;
    this.folder = folder;
  }

  /** Starts everything and returns when all is healthy and the sample data is there. */
  public static LocalSystem start(LocalOptions options) {
    List<Service> services =
        Arrays.stream(Service.values())
            .filter(s -> s != Service.DATABASE || options.outsideDatabase() == null)
            .toList();
    List<Instance> instances = Instance.all(services, options.instances());
    options.files();
    DataFolder folder = DataFolder.open(options.data());
    LocalSystem system = new LocalSystem(options, instances, folder);
    try {
      PortCheck.check(options.ports(), instances);
      Runtime.getRuntime().addShutdownHook(system.stopWithLauncher);
      system.startAll();
      system.loadSampleData();
      folder.write(system.running());
      return system;
    } catch (RuntimeException e) {
      system.close();
      throw e;
    } catch (InterruptedException e) {
      system.close();
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while starting", e);
    }
  }

  private void startAll() throws InterruptedException {
    List<Instance> first =
        instances.stream().filter(instance -> !instance.service().isReplicated()).toList();
    List<Instance> later = instances.stream().filter(s -> !first.contains(s)).toList();
    options.progress().accept("Starting " + titles(first));
    first.forEach(this::launch);
    // A missing topic stops a Streams thread for good, so the services wait for the topics.
    awaitReady(instances.stream().filter(LocalSystem::isFoundation).toList());
    options.progress().accept("Starting " + titles(later));
    later.forEach(this::launch);
    awaitReady(instances.stream().filter(instance -> !isFoundation(instance)).toList());
  }

  private void awaitReady(List<Instance> waitedFor) throws InterruptedException {
    List<Instance> waiting = new ArrayList<>(waitedFor);
    while (!waiting.isEmpty()) {
      for (Instance instance : List.copyOf(waiting)) {
        RunningProgram program = program(instance);
        if (program.isReady()) {
          waiting.remove(instance);
          options
              .progress()
              .accept(
                  "  %-20s ready after %.1f s"
                      .formatted(instance.title(), program.age().toMillis() / 1000.0));
        }
      }
      for (RunningProgram program : List.copyOf(running.values())) {
        if (!program.isAlive()) {
          throw program.ended();
        }
      }
      if (!waiting.isEmpty()) {
        waitALittle(program(waiting.getFirst()));
      }
    }
  }

  private void waitALittle(RunningProgram slowest) throws InterruptedException {
    if (slowest.age().compareTo(options.patience()) > 0) {
      slowest.awaitReady(Duration.ZERO);
    }
    Thread.sleep(100);
  }

  private void loadSampleData() {
    if (!options.sampleData() || folder.hasMark(SAMPLE_LOADED)) {
      return;
    }
    SampleData sample =
        new SampleData(
            options.files(),
            options.ports().address(Service.GATEWAY),
            programs.issuer(),
            options.progress());
    try {
      sample.load();
    } catch (AssertionError | IllegalStateException | UncheckedIOException e) {
      throw new StartFailure(
          "Sample data: %s%nLogs are in %s".formatted(e.getMessage(), options.data()), e);
    }
    folder.mark(SAMPLE_LOADED);
  }

  /** Starts a process that was stopped or killed and waits until it is healthy. */
  public void start(String name) {
    Instance instance = Instance.named(name);
    if (program(instance).isAlive()) {
      throw new IllegalStateException(name + " is running");
    }
    launch(instance);
    try {
      program(instance).awaitReady(options.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure("Interrupted while starting " + name, e);
    }
    folder.write(running());
  }

  /** Asks a process to end and waits until it has. */
  public void stop(String name) {
    RunningProgram program = program(Instance.named(name));
    program.terminate();
    program.awaitEnd();
  }

  /** Ends a process at once, as a crash would. */
  public void kill(String name) {
    program(Instance.named(name)).kill();
  }

  /** Addresses, accounts and process ids. */
  public Running running() {
    return Running.of(options, running);
  }

  /** Folder of everything that survives a restart. */
  public Path data() {
    return options.data();
  }

  /** Log of a process. */
  public Path log(String name) {
    return programs.log(Instance.named(name));
  }

  /** Calls the listener, with what to tell, when a process ends without having been told to. */
  void onUnexpectedEnd(Consumer<String> listener) {
    for (RunningProgram program : List.copyOf(running.values())) {
      program.onUnexpectedEnd(
          () -> {
            if (!closed) {
              listener.accept(program.ended().explanation());
            }
          });
    }
  }

  private void launch(Instance instance) {
    running.put(instance, RunningProgram.start(programs.of(instance)));
  }

  private RunningProgram program(Instance instance) {
    RunningProgram program = running.get(instance);
    if (program == null) {
      throw new IllegalStateException(instance.title() + " was not started");
    }
    return program;
  }

  private static String titles(List<Instance> instances) {
    return String.join(", ", instances.stream().map(Instance::title).toList());
  }

  private static boolean isFoundation(Instance instance) {
    return FOUNDATION.contains(instance.service());
  }

  /** Services first, so that what they still have to write finds broker and database. */
  private synchronized void stopAll() {
    closed = true;
    List<RunningProgram> above = programs(instance -> !isFoundation(instance));
    above.forEach(RunningProgram::terminate);
    above.forEach(RunningProgram::awaitEnd);
    List<RunningProgram> below = programs(LocalSystem::isFoundation);
    below.forEach(RunningProgram::terminate);
    below.forEach(RunningProgram::awaitEnd);
    running.clear();
    folder.close();
  }

  private List<RunningProgram> programs(Predicate<Instance> which) {
    return running.entrySet().stream()
        .filter(entry -> which.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Stops all processes. */
  @Override
  public void close() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(stopWithLauncher);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The hook itself has stopped everything, or is about to find that there is nothing left.
    }
  }
}
