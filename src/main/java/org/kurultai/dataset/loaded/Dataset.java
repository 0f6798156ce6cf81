package org.kurultai.dataset.loaded;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.graphql.Description;
import org.kurultai.store.Columns;

/** The state of the record as a whole. */
@Description("The record as it is loaded: which release, and how much it holds.")
public record Dataset(
    @Description(
            "The release, such as `2026.11.0`; once the record has been changed since the release"
                + " was loaded, with a plus sign and the number of changes.")
        String version,
    @Description("When the record was last changed.") OffsetDateTime updatedAt) {

  static final String COLUMNS = "d.version, d.updated_at";

  static Dataset read(Columns row) {
    return new Dataset(row.text(), row.instant());
  }
}
