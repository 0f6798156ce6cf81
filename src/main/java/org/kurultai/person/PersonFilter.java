package org.kurultai.person;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.store.Reference;
import org.kurultai.store.References;
import org.kurultai.store.Where;

/** Which persons are asked for. */
@Description("Which persons to list: those who meet all of the conditions given.")
@Input("PersonFilter")
public record PersonFilter(
    @Nullable @Description("Of any of these states, alpha-2 codes such as `KZ`.")
        List<@NonNull String> states,
    @Nullable @Description(
            "Who held an office of any of these kinds, on the day `inOfficeOn` if one is given.")
        List<@NonNull OfficeKind> officeKinds,
    @Nullable @Description(
            "Who held an office on this day, such as `2026-01-20`. An unknown start or end of the"
                + " term counts as open.")
        LocalDate inOfficeOn,
    @Nullable @Description("Every word of it occurs in the name, case and accents aside.")
        String text) {

  static final PersonFilter NONE = new PersonFilter(null, null, null, null);

  Where where() {
    Where where = Where.ALWAYS.anyOf("p.state", states).words("p.words", text);
    return officeKinds == null && inOfficeOn == null
        ? where
        : where.andExists(
            "from office t where t.person = p.slug",
            Where.ALWAYS.anyOf("t.kind", officeKinds).holdsOn("t", inOfficeOn));
  }

  References references() {
    return References.NONE.and("filter.states", Reference.STATE, states);
  }
}
