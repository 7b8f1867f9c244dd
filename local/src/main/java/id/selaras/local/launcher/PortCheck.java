package id.selaras.local.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Finds ports in use before anything starts, and says which variable moves each. */
final class PortCheck {

  private PortCheck() {}

  static void check(Ports ports, List<Instance> instances) {
    List<String> taken = new ArrayList<>();
    for (Instance instance : instances) {
      int port = instance.port(ports);
      if (inUse(port)) {
        taken.add(line(port, instance.title(), instance.service().variable()));
      }
      if (instance.service() == Service.BROKER && inUse(ports.controller())) {
        taken.add(line(ports.controller(), "broker, controller", Ports.CONTROLLER_VARIABLE));
      }
    }
    if (!taken.isEmpty()) {
      throw new StartFailure(
          String.join(System.lineSeparator(), taken)
              + System.lineSeparator()
              + "Stop the other program, set the variable to a free port,"
              + " or move all ports: ./run --port-base 18080");
    }
  }

  private static String line(int port, String service, String variable) {
    return "Port %d (%s) is in use. Change it with %s.".formatted(port, service, variable);
  }

  private static boolean inUse(int port) {
    // A program bound to the loopback address alone does not stop a bind to all addresses.
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException nobodyListens) {
      // The usual case; the bind below finds those who hold the port without answering.
    }
    try (ServerSocket socket = new ServerSocket(port)) {
      return !socket.isBound();
    } catch (IOException held) {
      return true;
    }
  }
}
