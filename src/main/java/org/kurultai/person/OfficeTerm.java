package org.kurultai.person;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.graphql.scalar.PartialDate;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** That a person held an office of a state or an organization for a time. */
@Description("That a person held an office of a state or of an organization for a time.")
public record OfficeTerm(
    @Ignore String personSlug,
    @Description("The English title of the office, such as `President of Türkiye`.") String title,
    @Description("What kind of office it is.") OfficeKind kind,
    @Ignore @Nullable String stateCode,
    @Ignore @Nullable String organizationSlug,
    @Nullable @Description("The first day in office, as far as known; null where it was not found.")
        PartialDate since,
    @Nullable @Description("The last day in office, as far as known; null where no end is known.")
        PartialDate until,
    @Description("How sure it is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS =
      "t.person, t.title, t.kind, t.state, t.organization, t.since, t.until, t.confidence,"
          + " t.sources";

  static OfficeTerm read(Columns row) {
    return new OfficeTerm(
        row.text(),
        row.text(),
        row.constant(OfficeKind.class),
        row.textOrNull(),
        row.textOrNull(),
        row.dateOrNull(),
        row.dateOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }
}
