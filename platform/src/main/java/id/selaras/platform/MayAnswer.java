package id.selaras.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Problems that a controller method may answer and that its signature does not tell, by their
 * slugs: a read that needs a certain state, a body or a query that names something by its id. The
 * API document lists their statuses; a rule of the test kit finds the one that is missing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayAnswer {

  /** Slugs of problems. */
  String[] value();
}
