package id.selaras.appraisal.scoring;

import java.util.Map;

/**
 * A scheme as it is shipped.
 *
 * @param stamp with the hash of the file's bytes: an appraisal is bound to it, so an edit shows
 * @param data the file as it is, for readers of the policy
 */
public record ShippedScheme<T>(T scheme, SchemeStamp stamp, Map<String, Object> data) {}
