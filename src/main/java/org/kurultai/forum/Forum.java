package org.kurultai.forum;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.kurultai.graphql.Node;
import org.kurultai.source.Cited;

/** A standing setting in which meetings are held. */
@Description(
    "A standing setting in which meetings are held: a council of states or a body of an"
        + " organization.")
public sealed interface Forum extends Node, Cited permits Council, OrganizationBody {

  /** The key, unique over councils and bodies. */
  @Name("slug")
  @Description("The key of the forum: kebab-case, stable, unique over councils and bodies.")
  String slug();

  /** The English name. */
  @Name("name")
  @Description("Its name in English.")
  String name();

  /** The abbreviation. */
  @Name("shortName")
  @Nullable @Description("Its abbreviation or short form, if it has one.")
  String shortName();

  /** Who meets in it. */
  @Name("level")
  @Description("At what level it meets.")
  Level level();

  /** A short account. */
  @Name("summary")
  @Nullable @Description("A short account of it.")
  String summary();
}
