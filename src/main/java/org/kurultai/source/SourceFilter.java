package org.kurultai.source;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Where;

/** Which sources are asked for. */
@Description("Which sources to list: those that meet all of the conditions given.")
@Input("SourceFilter")
public record SourceFilter(
    @Nullable @Description("Any of these kinds.") List<@NonNull SourceKind> kinds,
    @Nullable @Description("In any of these languages, BCP 47 tags such as `tr`.")
        List<@NonNull String> languages,
    @Nullable @Description(
            "Every word of it occurs, case and accents aside, in title, publisher or author.")
        String text) {

  static final SourceFilter NONE = new SourceFilter(null, null, null);

  Where where() {
    return Where.ALWAYS
        .anyOf("s.kind", kinds)
        .anyOf("s.language", languages)
        .words("s.words", text);
  }
}
