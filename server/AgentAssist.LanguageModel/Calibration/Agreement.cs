namespace AgentAssist.LanguageModel.Calibration;

/// <summary>How often a model and the labels said yes and no.</summary>
/// <param name="BothYes">True positives.</param>
/// <param name="ModelOnly">False positives.</param>
/// <param name="LabelOnly">False negatives.</param>
/// <param name="BothNo">True negatives.</param>
public sealed record Agreement(int BothYes, int ModelOnly, int LabelOnly, int BothNo)
{
    /// <summary>All texts.</summary>
    public int Texts => BothYes + ModelOnly + LabelOnly + BothNo;

    /// <summary>Texts the model spoke of.</summary>
    public int Found => BothYes + ModelOnly;

    /// <summary>Share of what it found that was right; 0 when it found nothing.</summary>
    public double Precision => Found == 0 ? 0 : (double)BothYes / Found;

    /// <summary>Share of the faults that it found; 0 when there were none.</summary>
    public double Recall => BothYes + LabelOnly == 0 ? 0 : (double)BothYes / (BothYes + LabelOnly);

    /// <summary>Cohen's κ: agreement beyond chance, −1 to 1; 0 when chance explains all of it.</summary>
    public double Kappa
    {
        get
        {
            if (Texts == 0) return 0;
            double all = Texts;
            var observed = (BothYes + BothNo) / all;
            var expected = (Found / all * ((BothYes + LabelOnly) / all)) + ((LabelOnly + BothNo) / all * ((ModelOnly + BothNo) / all));
            return expected >= 1 ? 0 : (observed - expected) / (1 - expected);
        }
    }
}
