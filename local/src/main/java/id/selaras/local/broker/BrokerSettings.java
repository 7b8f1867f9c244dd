package id.selaras.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a broker that is alone: no copies, a small heap, back soon after a hard kill. */
record BrokerSettings(int port, int controllerPort, Path folder, int partitions) {

  static final int NODE_ID = 1;

  Properties properties() {
    Properties properties = new Properties();
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@localhost:" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put(
        "listeners",
        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort));
    properties.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put("log.dirs", folder.toString());

    properties.put("num.partitions", Integer.toString(partitions));
    // A misspelt topic must fail, not appear beside the catalogue. Streams creates its own
    // internal topics explicitly.
    properties.put("auto.create.topics.enable", "false");
    properties.put("offsets.topic.replication.factor", "1");
    // Ten years: by default a demo that rested for a week would have forgotten what it has told.
    properties.put("offsets.retention.minutes", "5256000");
    properties.put("offsets.topic.num.partitions", "10");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "10");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("group.initial.rebalance.delay.ms", "0");

    // After a kill -9 the old registration must expire before the broker is let in again.
    properties.put("broker.session.timeout.ms", "2000");
    properties.put("broker.heartbeat.interval.ms", "500");
    // The default of 128 MiB does not fit into a small heap.
    properties.put("log.cleaner.dedupe.buffer.size", "2097152");
    properties.put("log.cleaner.io.buffer.size", "131072");
    properties.put("log.segment.bytes", "67108864");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    return properties;
  }
}
