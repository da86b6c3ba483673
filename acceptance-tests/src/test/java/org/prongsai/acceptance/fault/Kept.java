package org.prongsai.acceptance.fault;

import java.util.List;
import org.prongsai.acceptance.platform.Agency;
import org.prongsai.acceptance.platform.Agency.Case;
import org.prongsai.acceptance.platform.Agency.Receipt;
import org.prongsai.acceptance.platform.Platform;
import tools.jackson.databind.JsonNode;

/** What has to be the same after whatever befell a platform. */
record Kept(List<JsonNode> reports, List<Case> cases, JsonNode status) {

    /** @param receipt of one case, which opens it all the same */
    static Kept of(Platform platform, int fiscalYear, Receipt receipt) {
        Agency tuayang = platform.tuayang();
        return new Kept(Reports.of(platform, fiscalYear).said(), tuayang.cases(), tuayang.statusOf(receipt));
    }
}
