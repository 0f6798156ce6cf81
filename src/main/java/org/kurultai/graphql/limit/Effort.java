package org.kurultai.graphql.limit;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kurultai.graphql.ErrorCode;

/**
 * What one execution has come to, and the most that it may. Its cost is computed before, but of
 * lists without pages that is an estimate; and while it runs without a pause no timer can stop it.
 * So it counts what comes, and asks whether to go on. Confined to the Vert.x context of its
 * request.
 */
public final class Effort {

  private static final int NONE = -1;

  /** Objects between two looks at the clock, which costs as much as some of them. */
  private static final int STRIDE = 1_000;

  private final int maximumObjects;
  private final int maximumErrors;
  private final Duration maximumTime;
  private final long start = System.nanoTime();
  private long objects;

  /** So many objects may come until it is looked whether more may. */
  private long untilLook;

  private int errors;
  private @Nullable Cost cost;
  private @Nullable LimitExceeded refusal;
  private @Nullable Consumer<LimitExceeded> whenRefused;

  /** An execution of which nothing has come. */
  public Effort(int maximumObjects, int maximumErrors, Duration maximumTime) {
    this.maximumObjects = maximumObjects;
    this.maximumErrors = maximumErrors;
    this.maximumTime = maximumTime;
    this.untilLook = Math.min(STRIDE, maximumObjects);
  }

  /** Objects of the answer have come. False says that nothing more of it is wanted. */
  public boolean came(int more) {
    objects += more;
    return objects <= untilLook || look();
  }

  private boolean look() {
    if (refusal != null) {
      return false;
    }
    if (objects > maximumObjects) {
      cost = new Cost(objects, maximumObjects);
      return refuse(
          ErrorCode.COST_LIMIT_EXCEEDED,
          "The answer holds more than %d objects, though fewer were computed:"
                  .formatted(maximumObjects)
              + " ask for smaller pages or fewer fields.",
          cost.told());
    }
    if (System.nanoTime() - start > maximumTime.toNanos()) {
      timeIsOver();
      return false;
    }
    untilLook = Math.min(objects + STRIDE, maximumObjects);
    return true;
  }

  /** Nothing more of it is wanted, since it took too long. */
  public void timeIsOver() {
    refuse(
        ErrorCode.TIMEOUT,
        "The request took longer than %d ms, and was stopped: ask for less at once."
            .formatted(maximumTime.toMillis()),
        Map.of());
  }

  /** An error of the answer has come. False says that nothing more of it is wanted. */
  public boolean failed() {
    if (refusal != null) {
      return false;
    }
    errors++;
    return errors <= maximumErrors
        || refuse(
            ErrorCode.ERROR_LIMIT_EXCEEDED,
            "The answer has more than %d errors: ask for one object, and mend what its errors name."
                .formatted(maximumErrors),
            Map.of("limit", maximumErrors));
  }

  private boolean refuse(ErrorCode code, String message, Map<String, ?> figures) {
    refusal = LimitExceeded.of(code, null, message, figures);
    untilLook = NONE;
    if (whenRefused != null) {
      whenRefused.accept(refusal);
    }
    return false;
  }

  /** Says why, once nothing more of it is wanted: at once, where that is so already. */
  public void whenRefused(Consumer<LimitExceeded> then) {
    whenRefused = then;
    if (refusal != null) {
      then.accept(refusal);
    }
  }

  /** Tells what was computed. */
  public void costs(Cost computed) {
    cost = computed;
  }

  /** What it costs: what was computed, or more where more has come; null before it is known. */
  public @Nullable Cost cost() {
    return cost;
  }
}
