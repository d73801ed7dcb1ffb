using System.Diagnostics.CodeAnalysis;

namespace AgentAssist.Engine.Policies.Reading.Shapes;

internal static class ShapeExtensions
{
    public static Shape<T> Select<TFrom, T>(this Shape<TFrom> shape, Func<TFrom, T> convert)
    {
        return new ConvertedShape<TFrom, T>(shape, Convert);

        bool Convert(TFrom value, ProblemList problems, [MaybeNullWhen(false)] out T converted)
        {
            converted = convert(value);
            return true;
        }
    }
}
