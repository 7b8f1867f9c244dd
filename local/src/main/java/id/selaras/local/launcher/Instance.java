package id.selaras.local.launcher;

import java.util.List;

/**
 * One process of a service.
 *
 * @param number counts from 1; only the four services behind the gateway have more than one
 */
record Instance(Service service, int number) {

  /** Far enough apart that the ports of one base stay its own. */
  private static final int PORTS_APART = 10;

  /** The process of that title: {@code evaluation-service}, {@code evaluation-service-2}. */
  static Instance named(String title) {
    int dash = title.lastIndexOf('-');
    String last = title.substring(dash + 1);
    return last.matches("[0-9]")
        ? new Instance(Service.named(title.substring(0, dash)), Integer.parseInt(last))
        : new Instance(Service.named(title), 1);
  }

  /** Every process of a system with that many of each service. */
  static List<Instance> all(List<Service> services, int instances) {
    return services.stream()
        .<Instance>mapMulti(
            (service, next) -> {
              for (int n = 1; n <= (service.isReplicated() ? instances : 1); n++) {
                next.accept(new Instance(service, n));
              }
            })
        .toList();
  }

  /** Name of the process and of its log. */
  String title() {
    return number == 1 ? service.title() : service.title() + "-" + number;
  }

  int port(Ports ports) {
    return ports.of(service) + PORTS_APART * (number - 1);
  }

  String address(Ports ports) {
    return "http://localhost:" + port(ports);
  }
}
