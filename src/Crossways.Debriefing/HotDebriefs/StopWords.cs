namespace Crossways.Debriefing;

/// <summary>Words that say nothing of a theme, English and French, without accents and without a final s.</summary>
internal static class StopWords
{
    public static readonly IReadOnlySet<string> All =
        $"{English} {French} {OfExercises}".Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private const string English = """
        about above after again all almost alone along already also although alway am among and another any anybody anyone
        anything are around ask asked away back because been before being best better between both bit but can cannot come
        could did didn do doe doing done don down during each either enough even ever every everybody everyone everything
        few first for from gave get getting give given go going good got great had have having he her here hi him how however
        into it itself just keep kept know known last late later least less let like little long look lot made make many
        may maybe me might more most much must my myself need needed never next nobody none nor not nothing now off often
        old once one only onto or other our out over own per perhap put quite rather really said same saw say second see
        seem seen several shall she should since so some somebody something sometime still such take taken than that the
        their them themselve then there these they thi thing think this those though three through time to today together
        told tomorrow too took toward two under until up us use used very want wa was way we week well went were what when
        where whether which while who whole whom whose why will with within without work worked working would yesterday
        yet you your lack day wrong right start started sooner soon earlier early
        """;

    private const string French = """
        afin ai ainsi alor apre assez au aucun aucune aujourd aupre aussi autre avaient avait avant avec avoir avon beaucoup
        bien bon bonne car ce cela celle celui cent certain certaine cet cette ceux chacun chaque chez comme comment contre
        dan de deja demain depui dernier derniere derriere deux devait devant devoir devon dire dit doit doivent donc dont du
        elle en encore entre est et etaient etait ete etre eu eux fai fair faire fait falloir fallait fau faut fin foi hier
        heure hors hui ici il ils jamai je jour jusqu jusque la le les leur loin lor lorsque lui ma mai maintenant mal manque
        marche me meme mettre mieux moin moment mon ne ni no nom nos notre nou ou on ont oui par parce parfoi parmi partir pa
        pas pendant personne peu peut peuvent plu plus plutot point pour pourquoi pourtant pouvoir premier premiere pre
        presque pri puis puisque quand que quel quelle quelque qui quoi rien sa san se selon ser sera seront ses seul seule
        si sien soi soit son sont souvent sou sous sur surtout tant tard te tel telle temp ton tot toujour tou tous tout
        toute tre tres trois trop tu un une utilise va ver vers voici voir vont vos votre vou vous vraiment vu
        """;

    // What any exercise is full of.
    private const string OfExercises = "exercise exercice team equipe people gen gens seat poste desk";
}
