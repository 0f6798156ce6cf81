package org.kurultai.forum;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.kurultai.source.Cited;
import org.kurultai.source.Confidence;
import org.kurultai.store.Columns;

/** An institution of a party that sits at the table of a council. */
@Description("An institution of a party that sits at the table of a council.")
public record CouncilBlock(
    @Description("The field of government that it stands for.") Block block,
    @Ignore String stateCode,
    @Description("The English name of the institution, such as `Ministry of Defence of Türkiye`.")
        String institution,
    @Description("How sure it is.") Confidence confidence,
    @Ignore List<String> sources)
    implements Cited {

  static final String COLUMNS = "b.block, b.state, b.institution, b.confidence, b.sources";

  static CouncilBlock read(Columns row) {
    return new CouncilBlock(
        row.constant(Block.class),
        row.text(),
        row.text(),
        row.constant(Confidence.class),
        row.texts());
  }
}
