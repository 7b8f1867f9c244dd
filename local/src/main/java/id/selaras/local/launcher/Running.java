package id.selaras.local.launcher;

import id.selaras.local.identity.Clients;
import id.selaras.local.pack.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What scripts and tests need to know about a running system; written to {@code running.json}.
 *
 * @param gateway address of the web application and of the API
 * @param issuer address of the identity provider
 * @param kafka bootstrap servers
 * @param mongo connection string
 * @param services address of each process that speaks HTTP
 * @param pids process id of each process
 */
public record Running(
    String gateway,
    String issuer,
    String kafka,
    String mongo,
    Map<String, String> services,
    List<DemoAccount> accounts,
    FeedClient feedClient,
    Map<String, Long> pids) {

  /** A person who can sign in. */
  public record DemoAccount(String account, String password, String name, List<String> roles) {}

  /** The machine client that may send survey responses. */
  public record FeedClient(String id, String secret) {}

  static Running of(LocalOptions options, Map<Instance, RunningProgram> programs) {
    Ports ports = options.ports();
    Programs addresses = new Programs(options);
    Map<String, String> services = new LinkedHashMap<>();
    Map<String, Long> pids = new LinkedHashMap<>();
    for (Instance instance : Instance.all(List.of(Service.values()), options.instances())) {
      if (instance.service().isModule() || instance.service() == Service.IDENTITY) {
        services.put(instance.title(), instance.address(ports));
      }
      RunningProgram program = programs.get(instance);
      if (program != null && program.isAlive()) {
        pids.put(instance.title(), program.pid());
      }
    }
    return new Running(
        ports.address(Service.GATEWAY),
        addresses.issuer(),
        addresses.kafka(),
        addresses.mongo(),
        services,
        options.files().demoAccounts().stream()
            .map(a -> new DemoAccount(a.account(), Account.PASSWORD, a.name(), a.roles()))
            .toList(),
        new FeedClient(Clients.FEED, Clients.FEED_SECRET),
        pids);
  }
}
