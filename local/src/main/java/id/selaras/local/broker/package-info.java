/** Apache Kafka in one process, with the topics of the catalogue. */
@NullMarked
package id.selaras.local.broker;

import org.jspecify.annotations.NullMarked;
