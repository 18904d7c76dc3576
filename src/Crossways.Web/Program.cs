using Crossways.Web;
using Crossways.Web.Session;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddSingleton(_ => new HttpClient { BaseAddress = new Uri(builder.HostEnvironment.BaseAddress) });
builder.Services.AddSingleton<Browser>();
builder.Services.AddSingleton<Words>();
builder.Services.AddSingleton<Api>();
builder.Services.AddSingleton<Notices>();

var host = builder.Build();
await host.Services.GetRequiredService<Browser>().StartAsync();
await host.Services.GetRequiredService<Words>().StartAsync();
await host.RunAsync();
