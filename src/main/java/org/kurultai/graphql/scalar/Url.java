package org.kurultai.graphql.scalar;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.graphql.execution.ScalarValue;

/**
 * An absolute http(s) address.
 *
 * @param value the address
 */
@ScalarValue
@CustomScalar("Url")
@Description("An absolute http(s) address, such as `https://www.turkicstates.org/`.")
public record Url(String value) implements CustomStringScalar {

  /**
   * Checks the scheme.
   *
   * @throws IllegalArgumentException where the text is no such address
   */
  public Url {
    if (!value.startsWith("https://") && !value.startsWith("http://")) {
      throw new IllegalArgumentException(
          "'" + value + "' is no address: write one that starts with https:// or http://");
    }
  }

  @Override
  public String stringValueForSerialization() {
    return value;
  }
}
