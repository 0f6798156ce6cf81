package org.kurultai.state;

import io.smallrye.graphql.api.Nullable;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.kurultai.graphql.Node;
import org.kurultai.graphql.NodeId;
import org.kurultai.search.SearchHit;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** A state that the record names, with reference facts. */
@Description("A state that the record names, with reference facts.")
public record State(
    @Description("The ISO 3166-1 alpha-2 code, such as `TR`; user-assigned where ISO has none.")
        String code,
    @Description("The ISO 3166-1 alpha-3 code, such as `TUR`; user-assigned where ISO has none.")
        String alpha3,
    @Ignore String englishName,
    @Description("The official name in English.") String officialName,
    @Description("The capital.") Place capital,
    @Description("The part of the world that the state lies in.") Region region,
    @Nullable @Description("How many people live there, rounded.") Integer population,
    @Nullable @Description("The year of the population figure.") Integer populationYear,
    @Nullable @Description("Its area in square kilometres.") BigDecimal areaKm2,
    @Nullable @Description("The ISO 4217 code of its currency, such as `KZT`.") String currency,
    @Description("Its official languages, BCP 47 tags such as `ky`.")
        List<@NonNull String> languages,
    @Description("Whether it has no access to the open sea; a Caspian coast does not count.")
        boolean landlocked,
    @Nullable @Description("A remark on the state or its figures.") String note,
    @Description("How sure these facts are.") Confidence confidence,
    @Ignore List<String> sources)
    implements Node, Cited, SearchHit {

  static final String COLUMNS =
      "s.code, s.alpha3, s.name, s.official_name, s.capital, s.capital_latitude,"
          + " s.capital_longitude, s.region, s.population, s.population_year, s.area_km2,"
          + " s.currency, s.languages, s.landlocked, s.note, s.confidence, s.sources";

  static State read(Columns row) {
    return new State(
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        new Place(row.text(), new Location(row.real(), row.real())),
        row.constant(Region.class),
        row.integerOrNull(),
        row.integerOrNull(),
        row.decimalOrNull(),
        row.textOrNull(),
        row.texts(),
        row.flag(),
        row.textOrNull(),
        row.constant(Confidence.class),
        row.texts());
  }

  @Override
  public NodeId nodeId() {
    return new NodeId("State", code);
  }
}
