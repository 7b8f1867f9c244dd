package id.selaras.evaluation.stream;

/** What one feature counts; declare it as a bean. */
@FunctionalInterface
public interface PartTopology {

  /** Adds this part to the application. */
  void add(SourceTopology sources);
}
