namespace Crossways.Programmes.Seating;

/// <summary>
/// The cheapest assignment of rows to columns, each column used once: the Hungarian method with potentials (Kuhn 1955,
/// Jonker and Volgenant 1987), O(rows² · columns). Written here because the one library that has it, OR-Tools, is
/// 60 MB of native code for forty lines, and because equal costs must be broken in the same way on every machine.
/// </summary>
internal static class Assignment
{
    /// <param name="cost">Rows by columns; at least as many columns as rows.</param>
    /// <returns>The column of each row.</returns>
    public static int[] Cheapest(int[,] cost)
    {
        var (rows, columns) = (cost.GetLength(0), cost.GetLength(1));
        var rowPotential = new long[rows + 1];
        var columnPotential = new long[columns + 1];
        // Row 0 and column 0 stand for "none".
        var rowOf = new int[columns + 1];
        var before = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var reached = new bool[columns + 1];
            var slack = new long[columns + 1];
            Array.Fill(slack, long.MaxValue);
            do
            {
                column = Nearest(column);
            } while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }

            int Nearest(int from)
            {
                reached[from] = true;
                var (nearest, step) = (0, long.MaxValue);
                for (var to = 1; to <= columns; to++)
                {
                    if (reached[to])
                    {
                        continue;
                    }

                    var reduced = cost[rowOf[from] - 1, to - 1] - rowPotential[rowOf[from]] - columnPotential[to];
                    if (reduced < slack[to])
                    {
                        (slack[to], before[to]) = (reduced, from);
                    }

                    if (slack[to] < step)
                    {
                        (nearest, step) = (to, slack[to]);
                    }
                }

                for (var to = 0; to <= columns; to++)
                {
                    if (reached[to])
                    {
                        rowPotential[rowOf[to]] += step;
                        columnPotential[to] -= step;
                    }
                    else
                    {
                        slack[to] -= step;
                    }
                }

                return nearest;
            }
        }

        var taken = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] != 0)
            {
                taken[rowOf[column] - 1] = column - 1;
            }
        }

        return taken;
    }
}
