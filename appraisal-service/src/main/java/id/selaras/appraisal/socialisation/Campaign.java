package id.selaras.appraisal.socialisation;

import java.util.List;

/** What coverage needs of a campaign: the wave and the units that it was announced to. */
public record Campaign(String campaignId, String waveId, List<String> units) {}
