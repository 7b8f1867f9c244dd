/** The Kafka Streams application that counts. */
@NullMarked
package id.selaras.evaluation.stream;

import org.jspecify.annotations.NullMarked;
