using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

static class Debriefed
{
    extension(Table table)
    {
        public DebriefReport Debrief => Debriefing.Debrief.Of(table.Scenario, 1, table.Acts);
    }
}
