package id.selaras.evaluation.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload.
 *
 * @param accepted rows acknowledged by the broker
 * @param rejections the first thousand
 * @param next where more of them are listed
 */
record UploadAnswer(
    String uploadId,
    boolean dryRun,
    long accepted,
    long rejected,
    List<RejectionView> rejections,
    @Nullable String next) {}
