package org.kurultai.state;

import org.eclipse.microprofile.graphql.Description;

/** A name in one language. */
@Description("A name in one language.")
public record LocalizedName(
    @Description("The language, a BCP 47 tag such as `kk` or `uz-Cyrl`.") String language,
    @Description("The name in that language.") String value) {}
