@org.jspecify.annotations.NullMarked
package id.selaras.evaluation.stream;
